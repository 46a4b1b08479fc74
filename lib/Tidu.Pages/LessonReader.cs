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
    private readonly Lesson _lesson;
    private readonly PageOptions _options;
    private readonly IReadOnlyDictionary<string, string> _pages;
    private readonly List<PageWarning> _warnings;
    private readonly SharedParts _shared = new();
    private readonly LessonMarkdown _markdown = new(new HeadingSlugs());
    private readonly OutputWriter _outputs;
    private readonly List<Heading> _headings = [];
    private string _description = "";

    private LessonReader(Lesson lesson, IReadOnlyDictionary<string, string> pages, PageOptions options, List<PageWarning> warnings)
    {
        (_lesson, _pages, _options, _warnings) = (lesson, pages, options, warnings);
        _outputs = new OutputWriter(_markdown, _shared);
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
        for (var i = 0; i < _lesson.Executed.Cells.Count; i++)
        {
            body.Append(Write(_lesson.Executed.Cells[i], i + 1));
        }

        var first = _headings.Find(heading => heading.Level == 1);
        var title = first is null ? Path.GetFileNameWithoutExtension(_lesson.FileName) : HtmlText.WordsOf(first.Html);
        var number = LeadingNumber().Match(title);
        var heading = first is null ? $"<h1>{HtmlText.Escape(title)}</h1>\n" : "";
        return new LessonContent(
            _lesson.FileName,
            first is null ? "" : number.Groups[1].Value,
            first is null ? title : title[number.Length..],
            _description,
            [.. _headings.Where(entry => entry != first && entry.Level <= 3)],
            heading + body,
            _shared.Scripts,
            _shared.Styles,
            FirstFigure.In(_lesson.Executed)
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

        var place = new CellPlace(_lesson.FileName, number, _options, _warnings);
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
        var (html, headings) = _markdown.Render(cell.Source, place, Links(place, cell));
        if (_description.Length == 0 && FirstParagraph().Match(html) is { Success: true } paragraph)
        {
            _description = LessonMarkdown.WithoutLinks(paragraph.Groups[1].Value);
        }

        _headings.AddRange(headings);
        return $"<div class=\"prose\">\n{html}</div>\n";
    }

    private string WriteCode(CodeCell cell, CellVisibility visibility, CellPlace place)
    {
        var outputs = _outputs.Write(cell.Outputs, place, Links(place, cell));
        var code = CellLanguage.IsCSharp(cell, _lesson.Executed) ? CSharpHighlighter.ToHtml(cell.Source) : HtmlText.Escape(cell.Source);
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

    private LessonLinks Links(CellPlace place, Cell cell) => new(place, _lesson.Folder, _pages, (cell as MarkdownCell)?.Attachments);

    private static string Fold(string label, string html) => $"<details class=\"fold\"><summary>{label}</summary>\n{html}</details>\n";

    [GeneratedRegex(@"^(\d+(?:\.\d+)*)[\s.、:]+")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph();
}
