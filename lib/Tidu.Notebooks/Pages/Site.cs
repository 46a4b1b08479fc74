namespace Tidu.Notebooks.Pages;

/// <summary>The site: an index, a page for each lesson and what the pages share, all readable from disk with no network.</summary>
public static class Site
{
    /// <summary>Where the pages' shared files lie.</summary>
    internal const string AssetFolder = "assets";

    /// <summary>Writes the site; a site that stands there is replaced as a whole once everything is written.</summary>
    /// <param name="lessons">The lessons in reading order.</param>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="options">How pages are made.</param>
    /// <returns>What could not be shown as it was meant, in reading order.</returns>
    /// <exception cref="PageException">
    /// A page cannot be made, two lessons would be one page, or <paramref name="folder"/> holds files and is no site of ours.
    /// </exception>
    public static IReadOnlyList<PageWarning> Write(IReadOnlyList<Lesson> lessons, string folder, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        using var draft = new SiteDraft(lessons.Select(lesson => lesson.FileName), folder, options);
        foreach (var lesson in lessons)
        {
            draft.Add(lesson);
        }

        return draft.Write();
    }
}
