using Tidu.Documents;

namespace Tidu.Language;

/// <summary>The C# of a cell: all else is replaced by spaces, so that every position stays what it is.</summary>
internal static class CellText
{
    private static readonly string[] Directives = ["#r", "#i", "#load"];

    /// <summary>The C#, and of it only what may have been run: lines that name libraries, packages or scripts are left out.</summary>
    public static string CSharpOf(string code)
    {
        var text = code.ToCharArray();
        foreach (var (start, length, isCSharp) in Lines(code))
        {
            if (!isCSharp)
            {
                // A line break of Windows stays whole.
                text.AsSpan(start, length).TrimEnd('\r').Fill(' ');
            }
        }
        return new string(text);
    }

    /// <summary>Whether a position is in a line of C#.</summary>
    public static bool IsCSharp(string code, int position) => Lines(code).Last(line => line.Start <= position).IsCSharp;

    private static IEnumerable<(int Start, int Length, bool IsCSharp)> Lines(string code)
    {
        var language = KernelNames.CSharp;
        for (var start = 0; start <= code.Length; )
        {
            var end = code.IndexOf('\n', start);
            var length = (end < 0 ? code.Length : end) - start;
            var line = code.Substring(start, length);
            var isCommand = line.StartsWith("#!", StringComparison.Ordinal);
            if (isCommand)
            {
                language = KernelNames.Find(line[2..].Split(' ', '\t', '\r')[0]) ?? language;
            }
            yield return (start, length, !isCommand && language == KernelNames.CSharp && !IsDirective(line));
            start += length + 1;
        }
    }

    private static bool IsDirective(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        foreach (var directive in Directives)
        {
            if (line.StartsWith(directive) && (line.Length == directive.Length || !char.IsLetter(line[directive.Length])))
            {
                return true;
            }
        }
        return false;
    }
}
