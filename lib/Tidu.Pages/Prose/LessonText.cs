using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Syntax;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>A Markdown text that has been read and is not yet HTML.</summary>
/// <param name="source">The text as it was written.</param>
/// <param name="document">Its blocks; <see langword="null"/> if it cannot be read and is to be shown as it stands.</param>
/// <param name="pipeline">How blocks are written.</param>
internal sealed class LessonText(string source, MarkdownDocument? document, MarkdownPipeline pipeline)
{
    /// <summary>Its blocks; one that stands for all of a text that cannot be read.</summary>
    public MarkdownDocument Blocks { get; } = document ?? [new ThematicBreakBlock(null!)];

    /// <summary>Its headings in order.</summary>
    public List<(HeadingBlock Block, Heading Heading)> Headings { get; } = [];

    /// <summary>The whole text as HTML that is safe on a page.</summary>
    public string ToHtml(LessonLinks links) => ToHtml(0, Blocks.Count, links);

    /// <summary>Some of its blocks as HTML that is safe on a page.</summary>
    public string ToHtml(int from, int to, LessonLinks links)
    {
        try
        {
            if (document is not null)
            {
                // The document itself says more to renderers than its blocks do.
                IEnumerable<MarkdownObject> parts = from == 0 && to == document.Count ? [document] : document.Skip(from).Take(to - from);
                return ProseSanitizer.Clean(string.Concat(parts.Select(Render)), links);
            }
        }
        catch (ArgumentException error)
        {
            links.Place.Complain("Markdown 嵌套得太深，无法排版，请减少层数", error);
        }
        return $"<pre>{HtmlText.Escape(source)}</pre>";
    }

    /// <summary>The content of a heading as HTML that is safe on a page.</summary>
    public string ToHtml(HeadingBlock heading, LessonLinks links) => ProseSanitizer.Clean(Render(heading), links);

    /// <summary>A part as Markdig writes it.</summary>
    public string Render(MarkdownObject part)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new MarkInline.Renderer());
        renderer.ObjectRenderers.Replace<AlertBlockRenderer>(new NoticeRenderer());
        renderer.Render(part);
        renderer.Writer.Flush();
        return text.ToString();
    }
}
