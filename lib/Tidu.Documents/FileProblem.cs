namespace Tidu.Documents;

/// <summary>Why a file could not be read or written, in the users' language: what .NET says of it is English.</summary>
public static class FileProblem
{
    // ENOSPC and EDQUOT of Linux and macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] DiskFull = [28, 69, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>That there is no folder for temporary files, without which no build works, and what to do; otherwise nothing.</summary>
    public static string? TemporaryFolder =>
        Directory.Exists(Path.GetTempPath())
            ? null
            : $"没有临时文件夹 {Path.TrimEndingDirectorySeparator(Path.GetTempPath())}，请建立它，或改正环境变量 TMPDIR";

    /// <summary>The reason and what to do, as a part of a sentence.</summary>
    /// <param name="problem">What was caught.</param>
    /// <returns>Words without a full stop; the system's own where it is none of the usual reasons.</returns>
    public static string Describe(Exception problem) =>
        problem switch
        {
            FileWriteException known => known.Reason,
            FileNotFoundException => "没有这个文件，请检查路径",
            DirectoryNotFoundException => "没有这个文件夹，请检查路径",
            PathTooLongException => "路径太长，请换一个较短的",
            UnauthorizedAccessException => "没有权限，请检查文件与文件夹的权限",
            IOException when DiskFull.Contains(problem.HResult) => "磁盘已满，请腾出空间",
            _ => $"系统报告“{problem.Message.TrimEnd('.')}”",
        };
}
