using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Pages.Highlighting;
using Tidu.Pages.Html;
using Tidu.Pages.Outputs;
using Tidu.Pages.Prose;

namespace Tidu.Pages;

/// <summary>Turns an executed notebook into the content of a page, cell by cell.</summary>
internal sealed partial class LessonReader
{
    private readonly Lesson lesson;
    private readonly PageOptions options;
    private readonly IReadOnlyDictionary<string, string> pages;
    private readonly List<PageWarning> warnings;
    private readonly SharedParts shared = new();
    private readonly LessonMarkdown markdown = new(new HeadingSlugs());
    private readonly OutputWriter outputs;
    private readonly List<Heading> headings = [];
    private string description = "";

    private LessonReader(Lesson lesson, IReadOnlyDictionary<string, string> pages, PageOptions options, List<PageWarning> warnings)
    {
        (this.lesson, this.pages, this.options, this.warnings) = (lesson, pages, options, warnings);
        outputs = new OutputWriter(markdown, shared);
    }

    /// <summary>The content of a lesson's page.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="pages">The pages of the site by their notebooks' names.</param>
    /// <param name="options">How pages are made.</param>
    /// <param name="warnings">Where warnings go.</param>
    public static LessonContent Read(
        Lesson lesson,
        IReadOnlyDictionary<string, string> pages,
        PageOptions options,
        List<PageWarning> warnings
    ) => new LessonReader(lesson, pages, options, warnings).Read();

    private LessonContent Read()
    {
        var body = new StringBuilder();
        for (var i = 0; i < lesson.Executed.Cells.Count; i++)
        {
            body.Append(Write(lesson.Executed.Cells[i], i + 1));
        }

        var first = headings.Find(heading => heading.Level == 1);
        var title = first is null ? Path.GetFileNameWithoutExtension(lesson.FileName) : HtmlText.WordsOf(first.Html);
        var number = LeadingNumber().Match(title);
        var heading = first is null ? $"<h1>{HtmlText.Escape(title)}</h1>\n" : "";
        return new LessonContent(
            lesson.FileName,
            first is null ? "" : number.Groups[1].Value,
            first is null ? title : title[number.Length..],
            description,
            [.. headings.Where(entry => entry != first && entry.Level <= 3)],
            heading + body,
            shared.Scripts,
            shared.Styles,
            FirstFigure.In(lesson.Executed)
        );
    }

    private string Write(Cell cell, int number)
    {
        var visibility = CellVisibility.Of(cell);
        // Code that is left out is read all the same: its outputs may carry a script that others need.
        if (visibility.Whole == Visibility.Absent && cell is not CodeCell)
        {
            return "";
        }

        var place = new CellPlace(lesson.FileName, number, options, warnings);
        var html = cell switch
        {
            MarkdownCell text => WriteText(text, place),
            CodeCell code => WriteCode(code, visibility, place),
            // Meant for another converter than this one.
            _ => "",
        };
        return visibility.Whole switch
        {
            Visibility.Absent => "",
            Visibility.Folded when html.Length > 0 => Fold("展开这一格", html),
            _ => html,
        };
    }

    private string WriteText(MarkdownCell cell, CellPlace place)
    {
        var (html, headings) = markdown.Render(cell.Source, place, Links(place, cell));
        if (description.Length == 0 && FirstParagraph().Match(html) is { Success: true } paragraph)
        {
            description = LessonMarkdown.WithoutLinks(paragraph.Groups[1].Value);
        }

        this.headings.AddRange(headings);
        return $"<div class=\"prose\">\n{html}</div>\n";
    }

    private string WriteCode(CodeCell cell, CellVisibility visibility, CellPlace place)
    {
        var outputs = this.outputs.Write(cell.Outputs, place, Links(place, cell));
        var code = CellLanguage.IsCSharp(cell, lesson.Executed) ? CSharpHighlighter.ToHtml(cell.Source) : HtmlText.Escape(cell.Source);
        // A browser drops a line end directly behind <pre>; there is none to drop behind <code>.
        var source = cell.Source.Length == 0 ? "" : $"<div class=\"source\"><pre><code>{code}</code></pre></div>\n";
        source = visibility.Input switch
        {
            Visibility.Absent => "",
            Visibility.Folded when source.Length > 0 => Fold("显示代码", source),
            _ => source,
        };
        outputs = visibility.Output switch
        {
            Visibility.Absent => "",
            Visibility.Folded when outputs.Length > 0 => Fold("显示输出", outputs),
            _ => outputs,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"cell-{place.Cell}");
        return source.Length + outputs.Length == 0 ? "" : $"<div class=\"code-cell\" id=\"{id}\">\n{source}{outputs}</div>\n";
    }

    private LessonLinks Links(CellPlace place, Cell cell) => new(place, lesson.Folder, pages, (cell as MarkdownCell)?.Attachments);

    private static string Fold(string label, string html) => $"<details class=\"fold\"><summary>{label}</summary>\n{html}</details>\n";

    [GeneratedRegex(@"^(\d+(?:\.\d+)*)[\s.、:]+")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph();
}
