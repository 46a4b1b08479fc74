using System.Text.RegularExpressions;

namespace Tidu.Engine.Directives;

/// <summary>Reads the words of a magic command.</summary>
internal static partial class CommandLine
{
    /// <summary>Splits at blanks; what stands in quotes or braces is one word, with what is joined to it.</summary>
    public static List<string> Split(string line) =>
        [.. Word().Matches(line).Select(match => match.Value is ['"' or '\'', .., '"' or '\''] quoted ? quoted[1..^1] : match.Value)];

    /// <summary>The value of an option, given as <c>--name value</c> or <c>--name=value</c>.</summary>
    public static string? Option(IReadOnlyList<string> words, string name)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == name && i + 1 < words.Count)
            {
                return words[i + 1];
            }
            if (words[i].StartsWith(name + "=", StringComparison.Ordinal))
            {
                return words[i][(name.Length + 1)..].Trim('"');
            }
        }
        return null;
    }

    [GeneratedRegex("(?:\"[^\"]*\"|'[^']*'|\\{[^}]*\\}|[^\\s\"'{]|[\"'{])+")]
    private static partial Regex Word();
}
