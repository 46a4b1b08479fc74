namespace Tidu.Cli;

/// <summary>The folder of the kit: the one with <c>notebooks</c> and <c>lib</c> in it.</summary>
internal static class ProjectFolder
{
    /// <summary>Finds the kit from the current folder upwards, then from the program's own folder upwards.</summary>
    /// <returns>The full path.</returns>
    /// <exception cref="UserException">There is none.</exception>
    public static string Find() => TryFind() ?? throw new UserException("找不到课程，请在含有 notebooks 与 lib 两个文件夹的项目里运行。");

    /// <summary>Finds the kit, or nothing.</summary>
    /// <returns>The full path, or <see langword="null"/>.</returns>
    public static string? TryFind() =>
        Upwards(Environment.CurrentDirectory).Concat(Upwards(AppContext.BaseDirectory)).FirstOrDefault(IsKit);

    private static bool IsKit(string folder) =>
        Directory.Exists(Path.Combine(folder, "notebooks")) && Directory.Exists(Path.Combine(folder, "lib", "Tidu.Lessons"));

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
