using System.Buffers;

namespace Tidu.Pages.Prose;

/// <summary>What is more than Markdig reads in reasonable time: in one paragraph it compares every sign with all that it still has open.</summary>
internal static class MarkdownLimit
{
    // A table of some hundred rows has as many; twenty thousand take seconds, with all that is shown in ten lessons.
    private const int MostSigns = 4000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*_~|`!");

    /// <summary>What is wrong with a text, as a sentence without a full stop; nothing if it can be read.</summary>
    public static string? ProblemOf(string markdown)
    {
        var (line, signs, first) = (0, 0, 1);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsWhiteSpace())
            {
                (signs, first) = (0, line + 1);
            }
            signs += Count(text);
            if (signs > MostSigns)
            {
                return $"从第 {first} 行起的一段里，Markdown 的记号超过 {MostSigns} 个，无法排版，请用空行分成几段";
            }
        }
        return null;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = text.IndexOfAny(Signs); i >= 0; i = text.IndexOfAny(Signs))
        {
            count++;
            text = text[(i + 1)..];
        }
        return count;
    }
}
