using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tidu.Pages.Html;

namespace Tidu.Pages.Highlighting;

/// <summary>Colours C# by the compiler's own tokens. The text of the result is the source, character by character.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The code as HTML, with a <c>span</c> around each coloured token.</summary>
    public static string ToHtml(string code)
    {
        var directives = DirectiveLines(code);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(WithoutDirectives(code, directives)), Script);
        var html = new StringBuilder(code.Length * 2);
        var position = 0;
        foreach (var (span, colour) in Spans(tree.GetRoot(), directives).OrderBy(entry => entry.Span.Start))
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

    private static IEnumerable<(TextSpan Span, string Colour)> Spans(SyntaxNode root, List<TextSpan> directives)
    {
        foreach (var directive in directives)
        {
            yield return (directive, "d");
        }

        foreach (var token in root.DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                if (TokenColours.Of(trivia) is { } comment && !directives.Exists(directive => directive.OverlapsWith(trivia.Span)))
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

    /// <summary>Lines for the notebook's engine rather than the compiler, such as <c>#r "x.dll"</c> and <c>#!time</c>.</summary>
    private static List<TextSpan> DirectiveLines(string code)
    {
        var lines = new List<TextSpan>();
        foreach (var line in SourceText.From(code).Lines)
        {
            var text = code[line.Start..line.End];
            var trimmed = text.TrimStart();
            if (
                trimmed.StartsWith("#!", StringComparison.Ordinal)
                || trimmed.StartsWith("#r ", StringComparison.Ordinal)
                || trimmed.StartsWith("#i ", StringComparison.Ordinal)
                || trimmed.StartsWith("#load ", StringComparison.Ordinal)
            )
            {
                lines.Add(TextSpan.FromBounds(line.End - trimmed.Length, line.End));
            }
        }

        return lines;
    }

    /// <summary>The code with blanks for its directives, so that every position stays.</summary>
    private static string WithoutDirectives(string code, List<TextSpan> directives)
    {
        var text = code.ToCharArray();
        foreach (var directive in directives)
        {
            Array.Fill(text, ' ', directive.Start, directive.Length);
        }

        return new string(text);
    }
}
