using System.Globalization;
using System.Text;
using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>
/// Replaces the folder of a site as a whole: a reader sees the old site or the new one, and nothing that somebody else put there is lost.
/// </summary>
internal static class SiteFolder
{
    /// <summary>Marks a folder as ours and lists the files we wrote there.</summary>
    public const string Marker = ".tidu-site";

    /// <summary>Refuses a folder that holds something and is no site of ours.</summary>
    public static void ThrowIfForeign(string folder)
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

    /// <summary>Writes the files into a new folder and puts it in the old one's place.</summary>
    public static void Replace(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var fresh = Beside(folder, "new");
        var old = Beside(folder, "old");
        var written = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (path, content) in files)
            {
                written.Add(path);
                var file = Path.Combine(fresh, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            File.WriteAllText(Path.Combine(fresh, Marker), string.Concat(written.Select(path => path + "\n")), new UTF8Encoding(false));
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, old);
            }

            Directory.Move(fresh, folder);
            KeepForeignFiles(old, folder);
            Discard(old);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!Directory.Exists(folder) && Directory.Exists(old))
            {
                Directory.Move(old, folder);
            }

            throw new PageException($"{folder}：无法写入网页，{FileProblem.Describe(error)}。", error);
        }
        finally
        {
            Discard(fresh);
        }
    }

    /// <summary>Moves what somebody put into the old site and we did not write.</summary>
    private static void KeepForeignFiles(string old, string folder)
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

    private static string Beside(string folder, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}.{suffix}");

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
