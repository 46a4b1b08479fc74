using System.Text.RegularExpressions;

namespace Tidu.Pages.Prose;

/// <summary>
/// The pairs <c>\begin{…}</c> and <c>\end{…}</c> of a text, of formulas only: what stands in a theorem or a list of LaTeX is text with formulas of
/// its own.
/// </summary>
internal sealed partial class TexEnvironments(string text)
{
    private const string OfText = """
        (?!(?:abstract|axiom|center|claim|compact(?:desc|enum|item)|corollary|definition|description|enumerate|example|exercise|flushleft
        |flushright|itemize|lemma|proof|proposition|quotation|quote|remark|solution|theorem)\*?\})
        """;

    private readonly Lazy<Dictionary<int, int>> ends = new(() => Read(text));

    /// <summary>Behind the end of the environment that begins here; <see langword="null"/>: none does, or it never ends.</summary>
    public int? EndOf(int begin) => ends.Value.TryGetValue(begin, out var end) ? end : null;

    /// <summary>Whether an environment begins here, whether it ends or not.</summary>
    public static bool BeginsAt(string text, int position) => Begin().IsMatch(text, position);

    private static Dictionary<int, int> Read(string text)
    {
        var ends = new Dictionary<int, int>();
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        foreach (Match mark in Mark().Matches(text))
        {
            var name = mark.Groups["name"].Value;
            if (mark.Groups["begin"].Success)
            {
                (open.TryGetValue(name, out var begins) ? begins : open[name] = new()).Push(mark.Index);
            }
            else if (open.TryGetValue(name, out var begins) && begins.TryPop(out var begin))
            {
                ends[begin] = mark.Index + mark.Length;
            }
        }
        return ends;
    }

    [GeneratedRegex(
        @"\\(?:(?<begin>begin)|end)\s{0,9}\{" + OfText + @"(?<name>[^{}\r\n]{1,40})\}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@"\G\\begin\s{0,9}\{" + OfText + @"[^{}\r\n]{1,40}\}", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Begin();
}
