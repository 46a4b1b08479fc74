using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>The cells of a lesson on their way to its page.</summary>
/// <param name="pages">The pages of the site by their notebooks' names.</param>
/// <param name="options">How pages are made.</param>
/// <param name="warnings">Where warnings go.</param>
internal sealed class LessonPlaces(
    Lesson lesson,
    IReadOnlyDictionary<string, string> pages,
    PageOptions options,
    ICollection<PageWarning> warnings
)
{
    /// <summary>Where messages about a cell go.</summary>
    /// <param name="index">The cell's index.</param>
    public CellPlace Of(int index) => new(lesson.FileName, index + 1, options, warnings);

    /// <summary>What becomes of a cell's links and images.</summary>
    /// <param name="index">The cell's index.</param>
    public LessonLinks LinksOf(int index) =>
        new(Of(index), lesson.Folder, pages, (lesson.Executed.Cells[index] as MarkdownCell)?.Attachments);
}
