using System.Text;
using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>One lesson in one file that can be mailed: it needs neither a network nor a file beside it.</summary>
public static class SinglePage
{
    /// <summary>Writes the page; a file that stands there is replaced once the page is written.</summary>
    /// <param name="file">The path of the HTML file.</param>
    /// <param name="options">How pages are made.</param>
    /// <returns>What could not be shown as it was meant, in reading order.</returns>
    /// <exception cref="PageException">The page cannot be made or written.</exception>
    public static IReadOnlyList<PageWarning> Write(Lesson lesson, string file, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var warnings = new List<PageWarning>();
        var html = Render(lesson, options ?? new PageOptions(), warnings);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(html));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PageException($"{file}：无法写入网页，{FileProblem.Describe(error)}。", error);
        }
        return warnings;
    }

    /// <summary>The page's HTML.</summary>
    internal static string Render(Lesson lesson, PageOptions options, List<PageWarning> warnings) =>
        LessonPage.Alone(LessonReader.Read(lesson, new Dictionary<string, string>(), options, warnings));
}
