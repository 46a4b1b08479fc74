using System.CommandLine;

namespace Tidu.Benchmarks.Figures;

/// <summary><c>figures</c>: how soon the lessons' figures live and how long a movement takes to the next frame.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        Option<double> slowdown = new("--slowdown")
        {
            Description = "By what factor the browser's processor is slowed down.",
            DefaultValueFactory = _ => 4,
        };
        Option<DirectoryInfo?> output = new("--output") { Description = "Write figures.md into this folder." };
        Command command = new("figures", "Measures the figures of the lessons in Chromium.") { slowdown, output };
        command.SetAction(parsed =>
        {
            var report = FigureFrames.Measure(parsed.GetValue(slowdown));
            Console.Write(report);
            if (parsed.GetValue(output) is { } folder)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, "figures.md"), report);
            }
        });
        return command;
    }
}
