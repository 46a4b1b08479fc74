using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>Words in angle brackets, as in <c>vector&lt;int&gt;</c>: no tag that HTML knows, so browsers would show nothing of them.</summary>
internal static partial class AngleWords
{
    /// <summary>Makes words of them in place.</summary>
    /// <param name="markdown">The text; a tag that it closes somewhere is one.</param>
    public static void Find(MarkdownDocument document, string markdown)
    {
        foreach (var part in document.Descendants<HtmlInline>().ToList())
        {
            if (
                Words().Match(part.Tag) is { Success: true } words
                && words.Groups["name"].Value is var name
                && !ProseAllowlist.Knows(name)
                && !markdown.Contains("</" + name, StringComparison.OrdinalIgnoreCase)
            )
            {
                part.ReplaceBy(
                    new LiteralInline(new StringSlice(part.Tag))
                    {
                        Span = part.Span,
                        Line = part.Line,
                        Column = part.Column,
                    }
                );
            }
        }
    }

    [GeneratedRegex(@"^<(?<name>[A-Za-z][A-Za-z0-9-]*)[^=/""']*>$")]
    private static partial Regex Words();
}
