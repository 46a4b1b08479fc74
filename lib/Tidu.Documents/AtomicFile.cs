namespace Tidu.Documents;

/// <summary>Replaces files whole: a reader, a crash or a full disk never meets half of one.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the file, flushes to the disk, then renames over it.</summary>
    /// <param name="path">
    /// The file, created or replaced; a symbolic link is followed. A pipe or device cannot be replaced: it is written to as it is.
    /// </param>
    /// <param name="content">The new content.</param>
    /// <exception cref="FileWriteException">The file cannot be written; a file that was there is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (SpecialFile.IsMeant(path))
            {
                SpecialFile.Write(path, content);
                return;
            }
            var file = new FileInfo(path);
            Replace(path, file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName, content);
        }
        catch (Exception e) when (e is IOException and not FileWriteException or UnauthorizedAccessException)
        {
            throw new FileWriteException(path, FileProblem.Describe(e), e);
        }
    }

    private static void Replace(string path, string target, ReadOnlySpan<byte> content)
    {
        var exists = File.Exists(target);
        if (exists && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new FileWriteException(path, "文件是只读的，请去掉只读属性");
        }
        var folder = Path.GetDirectoryName(target) ?? ".";
        var temporary = Path.Combine(folder, $".tidu-{Path.GetRandomFileName()}.tmp");
        using var work = WorkNotes.OfUser.Begin(UnfinishedWork.TemporaryFile, temporary);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                if (exists && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                }
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
            throw;
        }
    }
}
