namespace Tidu.Pages;

/// <summary>
/// A site in the making: takes executed notebooks one by one, in any order. A page names the lessons before and after it, so it is written
/// as soon as those are known, and kept in memory no longer.
/// </summary>
public sealed class SiteDraft : IDisposable
{
    /// <summary>Where the pages' shared files lie.</summary>
    internal const string AssetFolder = "assets";

    /// <summary>The kind of a site that a killed process has left unfinished: <see cref="ClearUp"/>.</summary>
    public const string Unfinished = SiteFolder.Kind;

    private readonly SiteFolder site;
    private readonly PageOptions options;
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Lock gate = new();

    // By their place in the reading order; those whose page is written are without their long texts.
    private readonly Dictionary<int, LessonContent> lessons = [];
    private readonly Dictionary<int, List<PageWarning>> warnings = [];

    /// <summary>Begins a site; nothing is written yet.</summary>
    /// <param name="notebooks">The file names of the lessons' notebooks in reading order.</param>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="options">How pages are made.</param>
    /// <exception cref="PageException">Two lessons would be one page, or <paramref name="folder"/> holds files and is no site of ours.</exception>
    public SiteDraft(IEnumerable<string> notebooks, string folder, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        site = new SiteFolder(folder);
        this.options = options ?? new PageOptions();
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
    /// <param name="lesson">The lesson, which is one of those named at the beginning.</param>
    /// <exception cref="PageException">Its page cannot be made or written.</exception>
    public void Add(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var complaints = new List<PageWarning>();
        var content = LessonReader.Read(lesson, pages, options, complaints);
        lock (gate)
        {
            var place = order.IndexOf(lesson.FileName);
            lessons[place] = content;
            warnings[place] = complaints;
            WriteParts(content);
            for (var i = place - 1; i <= place + 1; i++)
            {
                if (IsKnown(i - 1) && lessons.ContainsKey(i) && IsKnown(i + 1))
                {
                    WritePage(i);
                }
            }
        }
    }

    /// <summary>Completes the site; one that stands there is replaced as a whole.</summary>
    /// <returns>What could not be shown as it was meant, in reading order.</returns>
    /// <exception cref="PageException">The site cannot be written.</exception>
    public IReadOnlyList<PageWarning> Write()
    {
        site.Write("index.html", IndexPage.Write([.. order.Select((_, i) => lessons[i])]));
        site.Replace();
        return [.. order.SelectMany((_, i) => warnings[i])];
    }

    /// <summary>Clears up after a process that was killed while it made a site; the site that stands is left alone.</summary>
    /// <param name="paths">What it had noted.</param>
    public static void ClearUp(string[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        SiteFolder.Recover(paths[0], paths[1], paths[2]);
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private bool IsKnown(int place) => place < 0 || place >= order.Count || lessons.ContainsKey(place);

    private void WritePage(int place)
    {
        var lesson = lessons[place];
        if (!site.Has(lesson.PageName))
        {
            site.Write(
                lesson.PageName,
                LessonPage.InSite(lesson, lessons.GetValueOrDefault(place - 1), lessons.GetValueOrDefault(place + 1))
            );
            lessons[place] = lesson.WithoutParts();
        }
    }

    private void WriteParts(LessonContent lesson)
    {
        foreach (var script in lesson.Scripts)
        {
            WriteAsset(script.FileName, script.Source);
        }
        if (lesson.Figure is not null)
        {
            WriteAsset(IndexPage.FigureName(lesson), lesson.Figure);
        }
    }

    private void WriteAsset(string name, string text)
    {
        var path = $"{AssetFolder}/{name}";
        if (!site.Has(path))
        {
            site.Write(path, text);
        }
    }
}
