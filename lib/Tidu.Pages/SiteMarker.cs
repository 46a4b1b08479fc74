using System.Text;

namespace Tidu.Pages;

/// <summary>The file in a site's folder that marks it as ours and lists the files we wrote there.</summary>
internal static class SiteMarker
{
    private const string Name = ".tidu-site";

    /// <summary>Marks a folder.</summary>
    /// <param name="written">The paths of our files in it, with <c>/</c>.</param>
    public static void Put(string folder, IEnumerable<string> written) =>
        File.WriteAllText(Path.Combine(folder, Name), string.Concat(written.Select(path => path + "\n")), new UTF8Encoding(false));

    /// <summary>Whether a folder holds something and is no site of ours.</summary>
    public static bool IsForeign(string folder)
    {
        var marker = Path.Combine(folder, Name);
        try
        {
            // Asked twice, as another build may have put its site there in between.
            return Directory.Exists(folder)
                && !File.Exists(marker)
                && Directory.EnumerateFileSystemEntries(folder).Any()
                && !File.Exists(marker);
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Moves what somebody put into a site and its builder did not write; nothing where there is no marker.</summary>
    public static void MoveForeignFiles(string from, string to)
    {
        var marker = Path.Combine(from, Name);
        if (!File.Exists(marker))
        {
            return;
        }
        var ours = File.ReadAllLines(marker).Append(Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).ToList())
        {
            var path = Path.GetRelativePath(from, file).Replace('\\', '/');
            var target = Path.Combine(to, path);
            if (!ours.Contains(path) && !File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target);
            }
        }
    }
}
