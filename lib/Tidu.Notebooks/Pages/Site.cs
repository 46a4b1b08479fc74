using System.Text;

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
        ArgumentException.ThrowIfNullOrEmpty(folder);
        SiteFolder.ThrowIfForeign(folder);
        var warnings = new List<PageWarning>();
        SiteFolder.Replace(folder, Files(lessons, options ?? new PageOptions(), warnings));
        return warnings;
    }

    /// <summary>The files of the site by their paths inside it.</summary>
    internal static SortedDictionary<string, byte[]> Files(IReadOnlyList<Lesson> lessons, PageOptions options, List<PageWarning> warnings)
    {
        var pages = PageNames(lessons);
        var contents = lessons.Select(lesson => LessonReader.Read(lesson, pages, options, warnings)).ToList();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["index.html"] = Utf8(IndexPage.Write(contents)) };
        for (var i = 0; i < contents.Count; i++)
        {
            var lesson = contents[i];
            var next = i + 1 < contents.Count ? contents[i + 1] : null;
            files[lesson.PageName] = Utf8(LessonPage.InSite(lesson, i > 0 ? contents[i - 1] : null, next));
            foreach (var script in lesson.Shared.Scripts)
            {
                files[$"{AssetFolder}/{script.FileName}"] = Utf8(script.Source);
            }

            if (lesson.Figure is { } figure)
            {
                files[$"{AssetFolder}/{IndexPage.FigureName(lesson)}"] = Utf8(figure);
            }
        }

        return files;
    }

    private static Dictionary<string, string> PageNames(IReadOnlyList<Lesson> lessons)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        // Case must not be all that tells two pages apart: not every disk sees it.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "index.html" };
        foreach (var lesson in lessons)
        {
            var page = LessonContent.PageNameOf(lesson.FileName);
            if (!taken.Add(page))
            {
                throw new PageException($"{lesson.FileName}：它的网页 {page} 与另一个网页同名，请给这个笔记本改名。");
            }

            pages[lesson.FileName] = page;
        }

        return pages;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
