using System.Globalization;

namespace Tidu.Documents;

/// <summary>What tells whether a file is still as it was.</summary>
/// <param name="Length">Its length; -1 if it is not there.</param>
/// <param name="Written">When it was last written, in ticks of universal time.</param>
public readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>The stamp of a file as it is now.</summary>
    /// <param name="path">The file; a link is followed.</param>
    public static FileStamp Of(string path)
    {
        if (!File.Exists(path))
        {
            return new FileStamp(-1, 0);
        }
        // A full path, as the runtime looks for the target of a bare name in the root folder.
        var file = new FileInfo(path);
        file = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
    }

    /// <summary>Both numbers, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length}|{Written}");
}
