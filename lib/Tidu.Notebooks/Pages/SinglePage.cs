namespace Tidu.Notebooks.Pages;

/// <summary>One lesson in one file that can be mailed: it needs neither a network nor a file beside it.</summary>
public static class SinglePage
{
    /// <summary>Writes the page; a file that stands there is replaced once the page is written.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="file">The path of the HTML file.</param>
    /// <param name="options">How pages are made.</param>
    /// <returns>What could not be shown as it was meant, in reading order.</returns>
    /// <exception cref="PageException">The page cannot be made.</exception>
    public static IReadOnlyList<PageWarning> Write(Lesson lesson, string file, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentException.ThrowIfNullOrEmpty(file);
        throw new NotImplementedException();
    }
}
