using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>Adapts Markdown, which was made for English, to the habits of Chinese typography.</summary>
internal static class ChineseText
{
    /// <summary>Changes the document in place.</summary>
    public static void Adapt(MarkdownDocument document)
    {
        foreach (var lineEnd in document.Descendants<LineBreakInline>().Where(lineEnd => !lineEnd.IsHard).ToList())
        {
            // A line end is a space in English; between two Chinese characters there is none.
            if (EndsChinese(lineEnd.PreviousSibling) && BeginsChinese(lineEnd.NextSibling))
            {
                lineEnd.Remove();
            }
        }
        foreach (var emphasis in document.Descendants<EmphasisInline>().Where(emphasis => emphasis.DelimiterCount == 1))
        {
            // Chinese is emphasised by dots below, which do not suit the title of an English paper.
            if (!emphasis.Descendants<LiteralInline>().Any(text => text.Content.AsSpan().ContainsAnyInRange('⺀', '\uFAFF')))
            {
                emphasis.GetAttributes().AddClass("latin");
            }
        }
    }

    private static bool EndsChinese(Inline? inline) =>
        inline is LiteralInline { Content.Length: > 0 } text && IsChinese(text.Content.AsSpan()[^1]);

    private static bool BeginsChinese(Inline? inline) =>
        inline is LiteralInline { Content.Length: > 0 } text && IsChinese(text.Content.AsSpan()[0]);

    private static bool IsChinese(char c) =>
        c is '—' or '…' or '“' or '”' or '‘' or '’' or (>= '⺀' and <= '鿿') or (>= '豈' and <= '\uFAFF') or (>= '！' and <= '～');
}
