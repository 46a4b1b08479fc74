using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>A heading for the contents list.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Where links to it lead.</param>
/// <param name="Html">Its text, formulas set.</param>
internal sealed record Heading(int Level, string Id, string Html);

/// <summary>Turns Markdown cells into HTML that is safe on a page.</summary>
/// <param name="slugs">The ids given on this page so far.</param>
internal sealed class LessonMarkdown(HeadingSlugs slugs)
{
    /// <summary>The cell's HTML and its headings.</summary>
    public (string Html, IReadOnlyList<Heading> Headings) Render(string markdown, CellPlace place, LessonLinks links)
    {
        var pipeline = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseEmphasisExtras()
            .UseCjkFriendlyEmphasis()
            .Use(new FormulaExtension(new FormulaSetter(place)))
            .Build();
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            ChineseText.Adapt(document);
            var headings = Headings(document, pipeline);
            var html = ToHtml(document, pipeline);
            return (new MarkdownSanitizer(links).Clean(html), headings);
        }
        catch (ArgumentException error)
        {
            // Markdig refuses text nested hundreds of levels deep.
            place.Complain("Markdown 嵌套得太深，无法排版，请减少层数", error);
            return ($"<pre>{HtmlText.Escape(markdown)}</pre>", []);
        }
    }

    private static string ToHtml(MarkdownObject part, MarkdownPipeline pipeline)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        pipeline.Setup(renderer);
        renderer.Render(part);
        renderer.Writer.Flush();
        return text.ToString();
    }

    private List<Heading> Headings(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        var headings = new List<Heading>();
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            if (block.Inline is null)
            {
                continue;
            }

            var html = string.Concat(block.Inline.Where(inline => inline is not HtmlInline).Select(inline => ToHtml(inline, pipeline)));
            var words = HtmlText.WordsOf(html, formulasAsSource: true);
            var id = slugs.For(words);
            block.GetAttributes().Id = id;
            headings.Add(new Heading(block.Level, id, WithoutLinks(html)));
        }

        return headings;
    }

    /// <summary>A piece of HTML for use elsewhere: no links, no notes, no images.</summary>
    public static string WithoutLinks(string html)
    {
        var kept = new StringBuilder();
        var inNote = false;
        foreach (var token in HtmlScanner.Scan(html))
        {
            inNote = (inNote && !token.Ends("sup")) || token.Starts("sup");
            if (!inNote && token.Name is not ("a" or "img" or "sup"))
            {
                kept.Append(token.Text);
            }
        }

        return kept.ToString();
    }
}
