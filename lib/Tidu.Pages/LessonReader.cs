using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Pages.Html;
using Tidu.Pages.Prose;
using Tidu.Pages.Reading;

namespace Tidu.Pages;

/// <summary>Turns an executed notebook into the content of a page.</summary>
internal static partial class LessonReader
{
    /// <summary>The content of a lesson's page.</summary>
    /// <param name="pages">The pages of the site by their notebooks' names.</param>
    /// <param name="options">How pages are made.</param>
    /// <param name="warnings">Where warnings go.</param>
    public static LessonContent Read(
        Lesson lesson,
        IReadOnlyDictionary<string, string> pages,
        PageOptions options,
        List<PageWarning> warnings
    )
    {
        var found = new List<PageWarning>();
        var places = new LessonPlaces(lesson, pages, options, found);
        var markdown = new LessonMarkdown(new HeadingSlugs());
        var texts = new SortedDictionary<int, LessonText>();
        foreach (var (index, cell) in lesson.Executed.Cells.Index())
        {
            if (cell is MarkdownCell text && CellVisibility.Of(cell).Whole != Visibility.Absent)
            {
                texts[index] = markdown.Parse(text.Source, places.Of(index));
            }
        }
        var description = texts
            .Select(text => FirstParagraph().Match(text.Value.ToHtml(places.LinksOf(text.Key))))
            .FirstOrDefault(paragraph => paragraph.Success);
        var roles = CellRoles.Of(lesson.Executed);
        var sections = Section.Of(lesson.Executed, texts);
        foreach (var section in sections)
        {
            ProofMarks.Put(section, lesson.Executed, texts, roles);
        }
        var shared = new SharedParts();
        var cells = new CellWriter(lesson.Executed, roles, places, texts, markdown, shared);
        var body = new SectionWriter(lesson.Executed, roles, cells).Write(sections);
        warnings.AddRange(found.OrderBy(warning => warning.Cell));
        Heading[] headings = [.. texts.Values.SelectMany(text => text.Headings).Select(entry => entry.Heading)];
        var first = Array.Find(headings, heading => heading.Level == 1);
        var title = first is null ? Path.GetFileNameWithoutExtension(lesson.FileName) : HtmlText.WordsOf(first.Html);
        var number = LeadingNumber().Match(title);
        return new LessonContent(
            lesson.FileName,
            first is null ? "" : number.Groups[1].Value,
            first is null ? title : title[number.Length..],
            description is null ? "" : ProseSanitizer.WithoutLinks(description.Groups[1].Value),
            [.. headings.Where(entry => entry != first && entry.Level <= 3)],
            (first is null ? $"<h1>{HtmlText.Escape(title)}</h1>\n" : "") + body,
            shared.Scripts,
            shared.Styles,
            shared.Policy,
            FirstFigure.In(lesson.Executed)
        );
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)*)[\s.、:]+")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph();
}
