using System.ComponentModel;
using System.Diagnostics;
using Tidu.Documents;

namespace Tidu.Cli;

/// <summary>The compiled libraries that the lessons load.</summary>
internal static class LessonLibraries
{
    private static readonly string[] Projects = ["Tidu.Optimizers", "Tidu.Datasets", "Tidu.Charts", "Tidu.Charts.Drawing", "Tidu.Lessons"];

    /// <summary>Builds the libraries where they are missing or older than their sources; usually <c>dotnet run</c> has just done so.</summary>
    /// <exception cref="UserException">They could not be built; the compiler's output has been printed.</exception>
    public static void EnsureBuilt(Kit kit)
    {
        if (Projects.All(project => IsFresh(kit, project)))
        {
            return;
        }
        if (FileProblem.TemporaryFolder is { } problem)
        {
            throw new UserException($"课程用到的库无法编译：{problem}。", ExitCode.BuildFailed);
        }
        Console.WriteLine("正在编译课程用到的库……");
        using var build = Start(kit.Project("Tidu.Lessons"));
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

    private static bool IsFresh(Kit kit, string project)
    {
        var output = Path.Combine(project == "Tidu.Charts.Drawing" ? kit.DrawingLibraries : kit.Libraries, $"{project}.dll");
        return File.Exists(output)
            && Directory
                .EnumerateFiles(kit.Project(project), "*", SearchOption.AllDirectories)
                .Where(file => IsSource(Path.GetRelativePath(kit.Project(project), file)))
                .All(source => File.GetLastWriteTimeUtc(source) <= File.GetLastWriteTimeUtc(output));
    }

    private static bool IsSource(string path) =>
        Path.GetExtension(path) is ".cs" or ".js" or ".css" or ".csproj"
        && path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");
}
