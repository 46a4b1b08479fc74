using System.Globalization;
using System.Text;

namespace Tidu.Benchmarks.Kernels;

/// <summary>Two kernels side by side, as Markdown.</summary>
internal static class KernelTable
{
    private static readonly (string Name, Func<KernelRun, double> Value, string Format)[] Rows =
    [
        ("ready after the start, s", run => run.Ready, "F2"),
        ("first cell, s", run => run.FirstCell, "F2"),
        ("ready and first cell, s", run => run.Ready + run.FirstCell, "F2"),
        ("warm cell, ms", run => run.WarmCell * 1000, "F1"),
        ("first completion, ms", run => run.FirstCompletion * 1000, "F0"),
        ("warm completion, ms", run => run.WarmCompletion * 1000, "F0"),
        ("memory after that, MiB", run => run.Memory, "F0"),
        ("memory after 1,000 more cells, MiB", run => run.MemoryAfterMany, "F0"),
        ("an endless loop interrupted, its state kept, s", run => run.Interrupt, "F2"),
    ];

    /// <summary>Writes the medians.</summary>
    public static string Of(IReadOnlyList<KernelRun> ours, IReadOnlyList<KernelRun> original)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# The kernel beside the original's, measured\n\n{Machine.Describe()}.\n");
        text.Append(CultureInfo.InvariantCulture, $"A fresh process for each turn, by turns; medians of {ours.Count}, ");
        text.Append("after a turn that warms the disk and leaves what a kernel keeps for its next start.\n\n");
        text.Append("| | tidu | Microsoft.dotnet-interactive | of the original |\n|---|---:|---:|---:|\n");
        foreach (var (name, value, format) in Rows)
        {
            var (us, them) = (Median(ours.Select(value)), Median(original.Select(value)));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Write(us)} | {Write(them)} | {Write(us / them, "F2")} |\n");

            string Write(double number, string? other = null) =>
                double.IsFinite(number) ? number.ToString(other ?? format, CultureInfo.InvariantCulture) : "never";
        }
        return text.Replace("| never |\n", "| |\n").ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Any(double.IsNaN) ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
