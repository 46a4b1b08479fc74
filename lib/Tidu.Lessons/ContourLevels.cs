using System.Collections.Immutable;

namespace Tidu.Lessons;

/// <summary>Round values at which to draw contour lines.</summary>
internal static class ContourLevels
{
    private const int MostIntervals = 8;
    private static readonly double[] RoundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    /// <summary>Multiples of the smallest round step that cuts the values' range into at most eight parts.</summary>
    public static ImmutableArray<double> For(ImmutableArray<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var (lowest, highest) = finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max());
        if (!(highest > lowest))
        {
            return [];
        }
        var least = (highest - lowest) / MostIntervals;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = power * RoundSteps.First(round => round * power >= least);
        var first = (int)Math.Floor(lowest / step) + 1;
        var last = (int)Math.Floor(highest / step);
        return [.. Enumerable.Range(first, last - first + 1).Select(k => k * step)];
    }
}
