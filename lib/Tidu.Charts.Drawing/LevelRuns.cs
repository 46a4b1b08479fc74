using System.Collections.Immutable;

namespace Tidu.Charts.Drawing;

/// <summary>The levels of contour lines in runs of equal spacing.</summary>
internal static class LevelRuns
{
    /// <summary>The longest evenly spaced run from the top, then the next below it, and so on; lowest run first, at least one.</summary>
    public static IReadOnlyList<ImmutableArray<double>> Of(ImmutableArray<double> levels)
    {
        var runs = new List<ImmutableArray<double>>();
        var end = levels.Length;
        while (end > 0)
        {
            var start = Math.Max(0, end - 2);
            while (start > 0 && AreEqual(levels[start] - levels[start - 1], levels[end - 1] - levels[end - 2]))
            {
                start--;
            }
            runs.Insert(0, levels[start..end]);
            end = start;
        }
        return runs.Count == 0
            ?
            [
                [],
            ]
            : runs;
    }

    private static bool AreEqual(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(a);
}
