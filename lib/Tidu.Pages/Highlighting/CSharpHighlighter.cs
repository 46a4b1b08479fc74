using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tidu.Pages.Html;

namespace Tidu.Pages.Highlighting;

/// <summary>Colours C# by the compiler's own tokens. The text of the result is the source, character by character.</summary>
internal static class CSharpHighlighter
{
    /// <summary>The code as HTML, with a <c>span</c> around each coloured token.</summary>
    public static string ToHtml(string code)
    {
        var syntax = ScriptSyntax.Parse(code);
        var html = new StringBuilder(code.Length * 2);
        var position = 0;
        foreach (var (span, colour) in Spans(syntax).OrderBy(entry => entry.Span.Start))
        {
            if (span.Start < position || span.IsEmpty)
            {
                continue;
            }
            html.Append(HtmlText.Escape(code[position..span.Start]));
            html.Append("<span class=\"")
                .Append(colour)
                .Append("\">")
                .Append(HtmlText.Escape(code[span.Start..span.End]))
                .Append("</span>");
            position = span.End;
        }
        return html.Append(HtmlText.Escape(code[position..])).ToString();
    }

    private static IEnumerable<(TextSpan Span, string Colour)> Spans(ScriptSyntax syntax)
    {
        foreach (var directive in syntax.Directives)
        {
            yield return (directive, "d");
        }
        foreach (var token in syntax.Root.DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                if (TokenColours.Of(trivia) is { } comment && !syntax.Directives.Any(directive => directive.OverlapsWith(trivia.Span)))
                {
                    yield return (trivia.Span, comment);
                }
            }
            if (TokenColours.Of(token) is { } colour)
            {
                yield return (token.Span, colour);
            }
        }
    }
}
