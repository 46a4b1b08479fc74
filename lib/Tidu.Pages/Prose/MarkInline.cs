using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Tidu.Pages.Prose;

/// <summary>A sign of ours in an author's text.</summary>
/// <param name="html">How it is written.</param>
internal sealed class MarkInline(string html) : LeafInline
{
    /// <summary>Writes it.</summary>
    public sealed class Renderer : HtmlObjectRenderer<MarkInline>
    {
        /// <inheritdoc />
        protected override void Write(HtmlRenderer renderer, MarkInline mark)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(mark.Html);
            }
        }
    }

    private string Html => html;

    /// <summary>Puts a mark behind the first characters of a literal, which is cut in two if there are more.</summary>
    public static void PutBehind(LiteralInline literal, int length, MarkInline mark)
    {
        var rest = literal.Content;
        literal.InsertAfter(mark);
        if (length < rest.Length)
        {
            rest.Start += length;
            mark.InsertAfter(new LiteralInline(rest));
            var kept = literal.Content;
            kept.End = kept.Start + length - 1;
            literal.Content = kept;
        }
    }
}
