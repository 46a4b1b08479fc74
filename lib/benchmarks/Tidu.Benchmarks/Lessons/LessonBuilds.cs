using System.Globalization;
using System.Text;

namespace Tidu.Benchmarks.Lessons;

/// <summary>Whole processes that turn notebooks into a site: from clean, from cache, after one edited cell, and an earlier version.</summary>
internal static class LessonBuilds
{
    private const int Many = 8;

    /// <summary>Measures by turns and tells the medians as Markdown.</summary>
    /// <param name="tidu">The command line's library.</param>
    /// <param name="earlier">The same of an earlier version, or <see langword="null"/>.</param>
    /// <param name="kit">The kit's folder.</param>
    /// <param name="rounds">How many turns each way has.</param>
    public static string Measure(string tidu, string? earlier, string kit, int rounds)
    {
        using LessonFolder folder = new(kit);
        List<(string Name, Func<int, ProcessRun> Run)> ways =
        [
            ("from clean (--no-cache)", _ => Export(tidu, folder, folder.Lay(folder.Count), "--no-cache")),
            ("unchanged", _ => Export(tidu, folder, folder.Lay(folder.Count))),
            ("after one edited cell", round => Export(tidu, folder, folder.Lay(folder.Count, $"edit {round}"))),
        ];
        if (earlier is not null)
        {
            ways.Insert(0, ("an earlier version", _ => Export(earlier, folder, folder.Lay(folder.Count))));
        }
        ways.Add(($"{Many} lessons from clean", _ => Export(tidu, folder, folder.Lay(Many), "--no-cache")));
        return Table(folder.Count, ways, rounds);
    }

    private static string Table(int lessons, List<(string Name, Func<int, ProcessRun> Run)> ways, int rounds)
    {
        List<ProcessRun>[] runs = [.. ways.Select(_ => new List<ProcessRun>())];
        // Round 0 warms the disk and fills the cache.
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < ways.Count; i++)
            {
                ProcessRun run = ways[i].Run(round);
                if (round > 0)
                {
                    runs[i].Add(run);
                }
            }
        }
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Building lessons, measured\n\n{Machine.Describe()}.\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Whole processes by turns, medians of {rounds}; {lessons} lessons unless said otherwise.\n\n"
        );
        text.Append("Memory is the most that all processes held together (shared pages counted in each), and the most that one held.\n\n");
        text.Append("| | s | of the first row | all, MiB | largest, MiB |\n|---|---:|---:|---:|---:|\n");
        var first = Median(runs[0].Select(run => run.Seconds));
        foreach (var ((name, _), measured) in ways.Zip(runs))
        {
            var seconds = Median(measured.Select(run => run.Seconds));
            var sum = Median(measured.Select(run => run.PeakOfSum));
            var largest = Median(measured.Select(run => run.PeakOfLargest));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {seconds:F2} | {seconds / first:F2} | {sum:F0} | {largest:F0} |\n");
        }
        return text.ToString();
    }

    private static ProcessRun Export(string tidu, LessonFolder folder, IReadOnlyList<string> notebooks, params string[] options) =>
        ProcessRun.Of(tidu, folder.Root, ["export", .. notebooks, "-o", Path.Combine(folder.Root, "site"), .. options]);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
