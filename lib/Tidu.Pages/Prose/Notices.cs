using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Tidu.Pages.Prose;

/// <summary>Boxes such as <c>&gt; [!NOTE]</c> with their titles in Chinese.</summary>
internal sealed class NoticeRenderer : HtmlObjectRenderer<AlertBlock>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, AlertBlock notice)
    {
        var kind = notice.Kind.ToString().ToLowerInvariant();
        var title = kind switch
        {
            "note" => "说明",
            "tip" => "提示",
            "important" => "重要",
            "warning" => "注意",
            "caution" => "当心",
            _ => notice.Kind.ToString(),
        };
        renderer.EnsureLine();
        renderer.Write("<blockquote class=\"notice\"><p><strong>").WriteEscape(title).WriteLine("</strong></p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(notice);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</blockquote>");
    }
}
