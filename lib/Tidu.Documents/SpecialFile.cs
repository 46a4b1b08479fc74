using System.Formats.Tar;

namespace Tidu.Documents;

/// <summary>Files that are not data on a disk: named pipes, terminals, <c>/dev/stdout</c> and other devices of Unix.</summary>
internal static class SpecialFile
{
    /// <summary>Whether a path, links followed, names such a file.</summary>
    /// <exception cref="IOException">It is a socket, or cannot be looked at.</exception>
    public static bool IsMeant(string path)
    {
        // Such a file has no length; so all others cost nothing to tell apart.
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return false;
        }
        var link = new FileInfo(path);
        var target = link.LinkTarget is null ? link : (FileInfo)link.ResolveLinkTarget(returnFinalTarget: true)!;
        // The links of open files in /proc lead to what is not a path: "pipe:[7]".
        return target.Exists
            ? target.Length == 0 && TypeOf(target.FullName) is not TarEntryType.RegularFile
            : target.FullName.StartsWith("/proc/", StringComparison.Ordinal);
    }

    /// <summary>Writes to the file without creating, cutting or replacing it. Waits for the reader of a pipe.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(content);
    }

    // .NET tells a file's type nowhere but in the header that it would get in an archive.
    private static TarEntryType TypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(path, "file");
        }
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType;
    }
}
