using System.Globalization;
using System.Text;
using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>
/// Replaces the folder of a site as a whole: a reader sees the old site or the new one, and nothing that somebody else put there is lost.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>Marks a folder as ours and lists the files we wrote there.</summary>
    private const string Marker = ".tidu-site";

    private readonly string folder;
    private readonly string fresh;
    private readonly string old;
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Begins a site; nothing is written yet.</summary>
    /// <exception cref="PageException">The folder holds something and is no site of ours.</exception>
    public SiteFolder(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // Beside it, as a folder can be moved in one step only where it stays on its disk.
        (fresh, old) = (Beside("new"), Beside("old"));
        ThrowIfForeign();
    }

    /// <summary>Whether a file has been written.</summary>
    public bool Has(string path) => written.Contains(path);

    /// <summary>Writes a file of the new site.</summary>
    /// <param name="path">Its path inside the site, with <c>/</c>.</param>
    /// <exception cref="PageException">It cannot be written.</exception>
    public void Write(string path, string text) =>
        Guard(() =>
        {
            written.Add(path);
            var file = Path.Combine(fresh, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        });

    /// <summary>Puts the new site in the old one's place.</summary>
    /// <exception cref="PageException">It cannot be written, or somebody else has put something into the folder meanwhile.</exception>
    public void Replace()
    {
        ThrowIfForeign();
        Guard(() =>
        {
            File.WriteAllText(Path.Combine(fresh, Marker), string.Concat(written.Select(path => path + "\n")), new UTF8Encoding(false));
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, old);
            }
            try
            {
                Directory.Move(fresh, folder);
            }
            catch when (Directory.Exists(old))
            {
                Directory.Move(old, folder);
                throw;
            }
            KeepForeignFiles();
            Discard(old);
        });
    }

    /// <summary>Removes what has been written of a site that did not come about.</summary>
    public void Dispose() => Discard(fresh);

    private void ThrowIfForeign()
    {
        if (File.Exists(folder))
        {
            throw new PageException($"{folder}：这是文件，请指定文件夹。");
        }
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, Marker)) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new PageException($"{folder}：文件夹里有并非 Tidu 生成的文件，因此没有写入，请指定空文件夹。");
        }
    }

    /// <summary>Moves what somebody put into the old site and we did not write.</summary>
    private void KeepForeignFiles()
    {
        if (!Directory.Exists(old))
        {
            return;
        }
        var marker = Path.Combine(old, Marker);
        var ours = File.Exists(marker) ? File.ReadAllLines(marker).ToHashSet(StringComparer.Ordinal) : [];
        ours.Add(Marker);
        foreach (var file in Directory.EnumerateFiles(old, "*", SearchOption.AllDirectories).ToList())
        {
            var path = Path.GetRelativePath(old, file).Replace('\\', '/');
            var target = Path.Combine(folder, path);
            if (!ours.Contains(path) && !File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target);
            }
        }
    }

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

    private string Beside(string suffix) => string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}.{suffix}");

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
