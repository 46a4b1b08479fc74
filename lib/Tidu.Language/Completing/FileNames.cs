namespace Tidu.Language.Completing;

/// <summary>Files and folders as a line of code may name them.</summary>
internal static class FileNames
{
    /// <summary>The folders, with a slash behind them, and the files of some kinds in a folder.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="path">The path from there, as far as it is written.</param>
    public static IEnumerable<string> Of(string folder, string path, IReadOnlyList<string> extensions)
    {
        try
        {
            var place = new DirectoryInfo(Path.GetFullPath(path, folder));
            return place.Exists
                ?
                [
                    .. place.EnumerateDirectories().Where(one => !one.Name.StartsWith('.')).Select(one => one.Name + "/"),
                    .. place.EnumerateFiles().Where(one => extensions.Contains(one.Extension)).Select(one => one.Name),
                ]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
