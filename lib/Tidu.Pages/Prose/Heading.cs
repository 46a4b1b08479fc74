using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>A heading for the contents list.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Where links to it lead.</param>
/// <param name="Words">Its text as its author wrote it.</param>
/// <param name="Html">Its text, formulas set.</param>
internal sealed partial record Heading(int Level, string Id, string Words, string Html)
{
    /// <summary>Whether it begins something for those who want more: <c>〔选读〕</c>.</summary>
    public bool IsOptional => Optional().IsMatch(Words);

    /// <summary>Whether it begins an appendix.</summary>
    public bool IsAppendix => Appendix().IsMatch(Words);

    /// <summary>The minutes that a class needs for it, as in <c>（10 分钟）</c>.</summary>
    public int? Minutes =>
        Time().Match(Words) is { Success: true } time ? int.Parse(time.Groups["minutes"].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>Makes badges of what a heading says about the route through the lesson.</summary>
    public static void MarkRoute(HeadingBlock block)
    {
        foreach (var literal in block.Inline!.Descendants<LiteralInline>().ToList())
        {
            var words = literal.Content.ToString();
            foreach (var match in Optional().Matches(words).Concat(Time().Matches(words)).OrderByDescending(match => match.Index))
            {
                var badge = match.Groups["minutes"].Success
                    ? $"<span class=\"minutes\">{match.Groups["minutes"].Value} 分钟</span>"
                    : "<span class=\"optional\">选读</span>";
                var rest = literal.Content;
                MarkInline.PutBehind(literal, match.Index + match.Length, new MarkInline(" " + badge));
                rest.End = rest.Start + words.AsSpan(0, match.Index).TrimEnd().Length - 1;
                literal.Content = rest;
            }
        }
    }

    [GeneratedRegex(@"〔选读〕|（选读）|\(选读\)")]
    private static partial Regex Optional();

    [GeneratedRegex(@"[（(](?:约\s*)?(?<minutes>\d{1,3})\s*分钟[）)]")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[\d.\s]*附录")]
    private static partial Regex Appendix();
}
