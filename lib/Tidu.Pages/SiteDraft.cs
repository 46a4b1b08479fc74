using System.Text;

namespace Tidu.Pages;

/// <summary>A site in the making: takes executed notebooks one by one, in any order, and keeps none of them in memory.</summary>
public sealed class SiteDraft : IDisposable
{
    /// <summary>Where the pages' shared files lie.</summary>
    internal const string AssetFolder = "assets";

    private readonly string folder;
    private readonly PageOptions options;
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, (LessonContent Content, List<PageWarning> Warnings)> lessons = new(StringComparer.Ordinal);
    private readonly DirectoryInfo parts = Directory.CreateTempSubdirectory("tidu-site-");

    /// <summary>Begins a site; nothing is written yet.</summary>
    /// <param name="notebooks">The file names of the lessons' notebooks in reading order.</param>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="options">How pages are made.</param>
    /// <exception cref="PageException">Two lessons would be one page, or <paramref name="folder"/> holds files and is no site of ours.</exception>
    public SiteDraft(IEnumerable<string> notebooks, string folder, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (this.folder, this.options) = (folder, options ?? new PageOptions());
        SiteFolder.ThrowIfForeign(folder);
        // Case must not be all that tells two pages apart: not every disk sees it.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "index.html" };
        foreach (var notebook in notebooks)
        {
            var page = LessonContent.PageNameOf(notebook);
            if (!taken.Add(page))
            {
                throw new PageException($"{notebook}：它的网页 {page} 与另一个网页同名，请给这个笔记本改名。");
            }

            pages[notebook] = page;
            order.Add(notebook);
        }
    }

    /// <summary>Takes a lesson; several threads may do so at once.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <exception cref="PageException">Its page cannot be made.</exception>
    public void Add(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var warnings = new List<PageWarning>();
        var content = LessonReader.Read(lesson, pages, options, warnings);
        lock (lessons)
        {
            Put(content.PageName, content.Body);
            foreach (var script in content.Scripts)
            {
                Put(script.FileName, script.Source);
            }

            if (content.Figure is not null)
            {
                Put(IndexPage.FigureName(content), content.Figure);
            }

            lessons[lesson.FileName] = (content.WithoutParts(), warnings);
        }
    }

    /// <summary>Writes the site; a site that stands there is replaced as a whole once everything is written.</summary>
    /// <returns>What could not be shown as it was meant, in reading order.</returns>
    /// <exception cref="PageException">The site cannot be written.</exception>
    public IReadOnlyList<PageWarning> Write()
    {
        SiteFolder.ThrowIfForeign(folder);
        SiteFolder.Replace(folder, Files());
        return [.. order.SelectMany(notebook => lessons[notebook].Warnings)];
    }

    /// <inheritdoc/>
    public void Dispose() => parts.Delete(recursive: true);

    /// <summary>The files of the site by their paths inside it, each made when it is asked for.</summary>
    internal IEnumerable<KeyValuePair<string, byte[]>> Files()
    {
        var lessons = order.ConvertAll(notebook => this.lessons[notebook].Content);
        yield return new("index.html", Encoding.UTF8.GetBytes(IndexPage.Write(lessons)));
        for (var i = 0; i < lessons.Count; i++)
        {
            var lesson = lessons[i] with { Body = Encoding.UTF8.GetString(Part(lessons[i].PageName)) };
            var page = LessonPage.InSite(lesson, lessons.ElementAtOrDefault(i - 1), lessons.ElementAtOrDefault(i + 1));
            yield return new(lesson.PageName, Encoding.UTF8.GetBytes(page));
        }

        var scripts = lessons.SelectMany(lesson => lesson.Scripts).Select(script => script.FileName);
        var figures = lessons.Where(lesson => lesson.Figure is not null).Select(IndexPage.FigureName);
        foreach (var file in scripts.Concat(figures).Distinct())
        {
            yield return new($"{AssetFolder}/{file}", Part(file));
        }
    }

    private void Put(string name, string text)
    {
        var file = Path.Combine(parts.FullName, name);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, text);
        }
    }

    private byte[] Part(string name) => File.ReadAllBytes(Path.Combine(parts.FullName, name));
}
