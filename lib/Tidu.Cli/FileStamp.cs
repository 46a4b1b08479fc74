namespace Tidu.Cli;

/// <summary>What tells whether a file is still as it was.</summary>
/// <param name="Length">Its length; -1 if it is not there.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>The stamp of a file as it is now.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <returns>The stamp.</returns>
    public static FileStamp Of(string path)
    {
        if (!File.Exists(path))
        {
            return new FileStamp(-1, default);
        }
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        return new FileStamp(file.Length, file.LastWriteTimeUtc);
    }
}
