using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Tidu.Formulas;
using Tidu.Pages.Html;

namespace Tidu.Pages.Prose;

/// <summary>Turns Markdown cells into HTML that is safe on a page.</summary>
/// <param name="slugs">The ids given on this page so far.</param>
internal sealed class LessonMarkdown(HeadingSlugs slugs)
{
    private readonly TexDefinitions definitions = new();

    /// <summary>What sets the formulas of a cell.</summary>
    public FormulaSetter SetterOf(CellPlace place) => new(place, definitions);

    /// <summary>Reads a text.</summary>
    public LessonText Parse(string markdown, CellPlace place)
    {
        var setter = SetterOf(place);
        var pipeline = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .Use<TableRows>()
            .Use<NotesExtension>()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .UseAlertBlocks()
            .Use(new FormulaExtension(setter))
            .Build();
        if (MarkdownLimit.ProblemOf(markdown) is { } problem)
        {
            place.Complain(problem);
            return new LessonText(markdown, null, pipeline);
        }
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            ChineseText.Adapt(document);
            TableCells.Adapt(document);
            AngleWords.Find(document, markdown);
            BareLinks.Find(document);
            foreach (var part in document.Descendants())
            {
                switch (part)
                {
                    case FormulaInline formula:
                        setter.Read(formula.Tex);
                        break;
                    case FormulaBlock formula:
                        setter.Read(FormulaBlockParser.TexOf(formula));
                        break;
                    case HtmlBlock html:
                        HtmlFormulas.Read(html.Lines.ToString(), setter);
                        break;
                }
            }
            var text = new LessonText(markdown, document, pipeline);
            foreach (var block in document.Descendants<HeadingBlock>().Where(block => block.Inline is not null))
            {
                var words = HtmlText.WordsOf(ProseSanitizer.WithoutLinks(Html(text, block)), formulasAsSource: true);
                var id = slugs.For(words);
                block.GetAttributes().Id = id;
                Heading.MarkRoute(block);
                text.Headings.Add((block, new Heading(block.Level, id, words, ProseSanitizer.WithoutLinks(Html(text, block)))));
            }
            return text;
        }
        catch (ArgumentException error)
        {
            // Markdig refuses text nested hundreds of levels deep.
            place.Complain("Markdown 嵌套得太深，无法排版，请减少层数", error);
            return new LessonText(markdown, null, pipeline);
        }
    }

    /// <summary>The HTML of a text that is none of the lesson's cells.</summary>
    public string Render(string markdown, CellPlace place, LessonLinks links) => Parse(markdown, place).ToHtml(links);

    private static string Html(LessonText text, HeadingBlock block) => string.Concat(block.Inline!.Select(text.Render));
}
