using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Tidu.Documents;
using Tidu.Engine;
using Tidu.Engine.Execution;
using Tidu.Language;

namespace Tidu.Benchmarks.Language;

/// <summary><c>language</c>: how long an editor waits for completion and explanations in a session that has run a lesson.</summary>
internal static class LanguageCommand
{
    private const string Lesson = "7.6-rmsprop.ipynb";

    private static readonly string Notebooks = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "..", "..", "notebooks"));

    private static readonly (string Name, string Code, bool Explains)[] Questions =
    [
        ("complete a name", "Expl", false),
        ("complete nothing yet", "", false),
        ("complete a member", "memory.", false),
        ("complete in a lambda", "memory.Points.Where(p => p.", false),
        ("complete an argument", "new RmsProp(", false),
        ("explain a type", "new RmsProp", true),
        ("explain a call of the framework", "Math.Atan2(", true),
    ];

    public static Command Create()
    {
        Option<int> rounds = new("--rounds") { Description = "How often each question is asked.", DefaultValueFactory = _ => 21 };
        Option<DirectoryInfo?> output = new("--output") { Description = "Write language.md into this folder." };
        Command command = new("language", "Measures answers to what an editor asks.") { rounds, output };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var report = await MeasureAsync(parsed.GetValue(rounds), cancellationToken).ConfigureAwait(false);
                Console.Write(report);
                if (parsed.GetValue(output) is { } folder)
                {
                    folder.Create();
                    await File.WriteAllTextAsync(Path.Combine(folder.FullName, "language.md"), report, cancellationToken)
                        .ConfigureAwait(false);
                }
            }
        );
        return command;
    }

    private static async Task<string> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        CSharpEngine engine = new(Notebooks, new EngineOptions { CacheFolder = null });
        CodeAssistant assistant = new(engine);
        var before = Environment.WorkingSet;
        var warmUp = Time(() => assistant.WarmUp(cancellationToken));
        var grown = (Environment.WorkingSet - before) / 1024.0 / 1024.0;
        var count = 0;
        foreach (var cell in NotebookFile.Read(Path.Combine(Notebooks, Lesson)).Cells.OfType<CodeCell>())
        {
            count++;
            await engine.RunAsync(cell.Source, count, count, new CellOutput(), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        // As a kernel does when it has nothing else to do.
        var readCells = Time(() => assistant.WarmUp(cancellationToken));
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# What an editor asks, measured\n\n{Machine.Describe()}.\n");
        text.Append(CultureInfo.InvariantCulture, $"After all {count} cells of {Lesson}; medians of {rounds}.\n\n");
        text.Append("| | first, ms | of processor time | then, ms | of processor time |\n|---|---:|---:|---:|---:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| warm up ({grown:F0} MiB) | {warmUp.Wall:F0} | {warmUp.Processor:F0} | | |\n");
        text.Append(CultureInfo.InvariantCulture, $"| read {count} cells | {readCells.Wall:F0} | {readCells.Processor:F0} | | |\n");
        foreach (var (name, code, explains) in Questions)
        {
            Action ask = explains
                ? () => assistant.Inspect(code, code.Length, cancellationToken: cancellationToken)
                : () => assistant.Complete(code, code.Length, cancellationToken);
            var first = Time(ask);
            (double Wall, double Processor)[] then = [.. Enumerable.Range(0, rounds).Select(_ => Time(ask))];
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name}: `{code}` | {first.Wall:F0} | {first.Processor:F0} | {Median(then.Select(one => one.Wall)):F1} | {Median(then.Select(one => one.Processor)):F1} |\n"
            );
        }
        return text.ToString();
    }

    private static (double Wall, double Processor) Time(Action action)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        action();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
