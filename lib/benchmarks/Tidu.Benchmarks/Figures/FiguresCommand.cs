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
        Option<FileInfo?> earlier = new("--first")
        {
            Description = "The explorer's page of an earlier version: measure only it and today's, by turns.",
        };
        Option<FileInfo?> page = new("--page") { Description = "Only write the explorer's page to this file, for a later --first." };
        Command command = new("figures", "Measures the figures of the lessons in Chromium.") { slowdown, output, earlier, page };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(page) is { } file)
            {
                File.WriteAllText(file.FullName, FigureFrames.ExplorerPage);
                return;
            }
            var first = parsed.GetValue(earlier) is { } old ? File.ReadAllText(old.FullName) : null;
            var report = FigureFrames.Measure(parsed.GetValue(slowdown), first);
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
