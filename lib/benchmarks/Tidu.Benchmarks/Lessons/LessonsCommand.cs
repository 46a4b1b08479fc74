using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Tidu.Benchmarks.Lessons;

/// <summary><c>lessons</c>: how long it takes to build the lessons.</summary>
internal static class LessonsCommand
{
    private static readonly string Kit = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "..", ".."));

    public static Command Create()
    {
        Option<FileInfo?> earlier = new("--first") { Description = "The tidu.dll of an earlier version, to compare with." };
        Option<int> rounds = new("--rounds") { Description = "How many turns each way has.", DefaultValueFactory = _ => 3 };
        Option<DirectoryInfo?> output = new("--output") { Description = "Write lessons.md into this folder." };
        Command command = new("lessons", "Measures whole processes that build the lessons, by turns.") { earlier, rounds, output };
        command.SetAction(parsed =>
        {
            var report = LessonBuilds.Measure(CommandLine(), parsed.GetValue(earlier)?.FullName, Kit, parsed.GetValue(rounds));
            Console.Write(report);
            if (parsed.GetValue(output) is { } folder)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, "lessons.md"), report);
            }
        });
        return command;
    }

    /// <summary>The command line that was built along with this program, in the same configuration.</summary>
    public static string CommandLine()
    {
        var place = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        return Path.Combine([Kit, "lib", "Tidu.Cli", "bin", .. place[^2..], "tidu.dll"]);
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
