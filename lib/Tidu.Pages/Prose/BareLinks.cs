using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>Makes links of addresses that stand in a text as they are: of pages, and of people.</summary>
internal static partial class BareLinks
{
    /// <summary>Changes the document in place.</summary>
    public static void Find(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null).ToList())
        {
            FindIn(block.Inline!);
        }
    }

    private static void FindIn(ContainerInline parts)
    {
        var literals = new List<LiteralInline>();
        var insideLink = false;
        foreach (var part in parts.ToList())
        {
            // Markdown may have cut an address at an underscore.
            if (part is LiteralInline literal && !insideLink)
            {
                literals.Add(literal);
                continue;
            }
            Link(literals);
            literals.Clear();
            if (part is HtmlInline html && LinkTag().IsMatch(html.Tag))
            {
                insideLink = html.Tag[1] != '/';
            }
            if (part is ContainerInline inner and not LinkInline)
            {
                FindIn(inner);
            }
        }
        Link(literals);
    }

    private static void Link(List<LiteralInline> literals)
    {
        if (literals.Count == 0)
        {
            return;
        }
        var text = string.Concat(literals.Select(literal => literal.Content.ToString()));
        var matches = Address().Matches(text);
        if (matches.Count == 0)
        {
            return;
        }
        var first = literals[0];
        var behind = 0;
        foreach (var match in matches.Append(null))
        {
            var until = match?.Index ?? text.Length;
            if (until > behind)
            {
                first.InsertBefore(Words(text[behind..until]));
            }
            if (match is not null)
            {
                first.InsertBefore(LinkTo(match));
                behind = match.Index + match.Length;
            }
        }
        foreach (var literal in literals)
        {
            literal.Remove();
        }

        LiteralInline Words(string words) =>
            new(words)
            {
                Span = first.Span,
                Line = first.Line,
                Column = first.Column,
            };

        LinkInline LinkTo(Match match)
        {
            var scheme =
                match.Groups["mail"].Success ? "mailto:"
                : match.Groups["www"].Success ? "http://"
                : "";
            var link = new LinkInline(scheme + match.Value, "")
            {
                Span = first.Span,
                Line = first.Line,
                Column = first.Column,
            };
            link.AppendChild(Words(match.Value));
            return link;
        }
    }

    // As far as anything but white space, quotes and Chinese punctuation goes; a full stop or a bracket at the end is the sentence's.
    [GeneratedRegex(
        """
            (?<![A-Za-z0-9])(?:https?://|ftp://|(?<www>www\.))[A-Za-z0-9\p{IsCJKUnifiedIdeographs}](?:[^\s<>"'`|\\，。；：！？、（）《》〈〉“”‘’「」【】…()]|'(?=\w)|\([^\s<>()，。；]*\))*(?<![.,:;!?*_~])
            |(?<![A-Za-z0-9._%+/-])(?<mail>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9@-])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"^</?a(?=[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex LinkTag();
}
