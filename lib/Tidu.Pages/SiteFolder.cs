using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>
/// Replaces the folder of a site as a whole: a reader sees the old site or the new one, and nothing that somebody else put there is lost.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>The kind of an unfinished site: <see cref="Recover"/>.</summary>
    public const string Kind = "site";

    private const int MostTries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string folder;
    private readonly string fresh;
    private readonly string old;
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);
    private UnfinishedWork? work;

    /// <summary>Begins a site; nothing is written yet.</summary>
    /// <exception cref="PageException">The folder holds something and is no site of ours.</exception>
    public SiteFolder(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // Beside it, as a folder can be moved in one step only where it stays on its disk.
        var beside = $"{this.folder}.{Path.GetRandomFileName()[..8]}";
        (fresh, old) = (beside + ".new", beside + ".old");
        if (File.Exists(this.folder))
        {
            throw new PageException($"{this.folder}：这是文件，请指定文件夹。");
        }
        if (SiteMarker.IsForeign(this.folder))
        {
            throw Foreign();
        }
    }

    /// <summary>Whether a file has been written.</summary>
    public bool Has(string path) => written.Contains(path);

    /// <summary>Writes a file of the new site.</summary>
    /// <param name="path">Its path inside the site, with <c>/</c>.</param>
    /// <exception cref="PageException">It cannot be written.</exception>
    public void Write(string path, string text) =>
        Guard(() =>
        {
            work ??= WorkNotes.OfUser.Begin(Kind, folder, fresh, old);
            written.Add(path);
            var file = Path.Combine(fresh, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        });

    /// <summary>Puts the new site in the old one's place.</summary>
    /// <exception cref="PageException">It cannot be written, or somebody else has put something into the folder meanwhile.</exception>
    public void Replace() =>
        Guard(() =>
        {
            SiteMarker.Put(fresh, written);
            for (var tries = 1; ; tries++)
            {
                try
                {
                    TakeOldAway();
                    Directory.Move(fresh, folder);
                    break;
                }
                catch (IOException) when (tries < MostTries)
                {
                    // Another build was between these two moves as well: what it has put there is the old site now.
                    Thread.Sleep(Pause);
                }
            }
            Recover(folder, fresh, old);
        });

    /// <summary>Removes what has been written of a site that did not come about.</summary>
    public void Dispose()
    {
        if (work is not null)
        {
            Recover(folder, fresh, old);
            work.Dispose();
        }
    }

    /// <summary>Clears up after a build that ended at any moment: the old site is back if no new one came, and nothing else is left.</summary>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="fresh">Where the new site was written.</param>
    /// <param name="old">Where the old site was moved.</param>
    public static void Recover(string folder, string fresh, string old)
    {
        if (Directory.Exists(old) && !Directory.Exists(folder))
        {
            Directory.Move(old, folder);
        }
        foreach (var rest in new[] { old, fresh })
        {
            if (Directory.Exists(rest) && (rest == fresh || !SiteMarker.IsForeign(rest)))
            {
                SiteMarker.MoveForeignFiles(rest, folder);
                Directory.Delete(rest, recursive: true);
            }
        }
    }

    private void TakeOldAway()
    {
        if (Directory.Exists(old))
        {
            SiteMarker.MoveForeignFiles(old, fresh);
            Directory.Delete(old, recursive: true);
        }
        if (!Directory.Exists(folder))
        {
            return;
        }
        Directory.Move(folder, old);
        if (SiteMarker.IsForeign(old))
        {
            Directory.Move(old, folder);
            throw Foreign();
        }
        SiteMarker.MoveForeignFiles(old, fresh);
    }

    private PageException Foreign() => new($"{folder}：文件夹里有并非 Tidu 生成的文件，因此没有写入，请指定空文件夹。");

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PageException($"{folder}：无法写入网页，{FileProblem.Describe(error)}。", error);
        }
    }
}
