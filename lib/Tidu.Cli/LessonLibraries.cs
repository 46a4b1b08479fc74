using System.ComponentModel;
using System.Diagnostics;

namespace Tidu.Cli;

/// <summary>The compiled libraries that the lessons load.</summary>
internal static class LessonLibraries
{
    private static readonly string[] Projects = ["Tidu.Optimizers", "Tidu.Datasets", "Tidu.Charts", "Tidu.Charts.Drawing", "Tidu.Lessons"];

    /// <summary>Builds the libraries where they are missing or older than their sources; usually <c>dotnet run</c> has just done so.</summary>
    /// <param name="kit">The kit's folder.</param>
    /// <exception cref="UserException">They could not be built; the compiler's output has been printed.</exception>
    public static void EnsureBuilt(string kit)
    {
        if (Projects.All(project => IsFresh(kit, project)))
        {
            return;
        }
        Console.WriteLine("正在编译课程用到的库……");
        using var build = Start(Path.Combine(kit, "lib", "Tidu.Lessons"));
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new UserException("课程用到的库没有编译成功，原因见上。", ExitCode.BuildFailed);
        }
    }

    private static Process Start(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "-v", "quiet", "-nologo"])
        {
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "zh-Hans" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UserException("没有找到 dotnet 命令，无法编译课程用到的库，请安装 .NET SDK。", ExitCode.BuildFailed);
        }
    }

    private static bool IsFresh(string kit, string project)
    {
        var output = Path.Combine(kit, "lib", "Tidu.Lessons", "bin", project == "Tidu.Charts.Drawing" ? "charts" : "", $"{project}.dll");
        var obj = $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}";
        return File.Exists(output)
            && Directory
                .EnumerateFiles(Path.Combine(kit, "lib", project), "*.cs", SearchOption.AllDirectories)
                .Where(source => !source.Contains(obj, StringComparison.Ordinal))
                .All(source => File.GetLastWriteTimeUtc(source) <= File.GetLastWriteTimeUtc(output));
    }
}
