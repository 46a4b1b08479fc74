using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace Tidu.Lessons;

/// <summary>The losses of many runs that differ by their seed alone: where nine in ten of them lie.</summary>
/// <param name="Name">What charts call the runs.</param>
/// <param name="Epochs">After how many epochs the losses were taken; 0 at the start.</param>
/// <param name="Low">The 5th percentile of the losses.</param>
/// <param name="Median">Their median.</param>
/// <param name="High">Their 95th percentile.</param>
/// <param name="FinalLosses">The last loss of every run, ascending.</param>
/// <remarks>
/// Percentiles lie between neighbours in proportion (R's type 7, NumPy's default). A run that diverges to NaN counts as +∞; a percentile
/// among such runs is no finite number.
/// </remarks>
public sealed record LossBand(
    string Name,
    ImmutableArray<double> Epochs,
    ImmutableArray<double> Low,
    ImmutableArray<double> Median,
    ImmutableArray<double> High,
    ImmutableArray<double> FinalLosses
)
{
    /// <summary>The algorithm that ran, by which charts choose the colour; the name unless said otherwise.</summary>
    public string Algorithm { get; init; } = Name;

    /// <summary>The last loss of the one run, of an unknown seed, that a book prints; null where there is none.</summary>
    public double? BookLoss { get; init; }

    /// <summary>The last losses in a line: <c>200 个种子：5% 0.24199，中位数 0.24267，95% 0.24463</c>.</summary>
    public string Summary =>
        FormattableString.Invariant($"{FinalLosses.Length} 个种子：5% {Low[^1]:F5}，中位数 {Median[^1]:F5}，95% {High[^1]:F5}");

    /// <summary>The share of runs that end below a loss, such as the one figure that a book prints.</summary>
    public double ShareBelow(double loss) => (double)FinalLosses.Count(final => final < loss) / FinalLosses.Length;

    /// <summary>The same band under another name, for a chart with several.</summary>
    public LossBand Named(string name) => this with { Name = name };

    /// <summary>The band of runs that took their losses at the same times.</summary>
    internal static LossBand Of(IReadOnlyList<TrainingRun> runs)
    {
        var sorted = runs[0].Losses.Select((_, i) => runs.Select(run => OrWorst(run.Losses[i])).Order().ToArray()).ToArray();
        ImmutableArray<double> Quantile(double share) =>
            [.. sorted.Select(losses => SortedArrayStatistics.QuantileCustom(losses, share, QuantileDefinition.R7))];
        return new LossBand(runs[0].Name, runs[0].Epochs, Quantile(0.05), Quantile(0.5), Quantile(0.95), [.. sorted[^1]]);
    }

    private static double OrWorst(double loss) => double.IsNaN(loss) ? double.PositiveInfinity : loss;
}
