using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons;

/// <summary>Round values at which to draw contour lines.</summary>
internal static class ContourLevels
{
    private const int MostIntervals = 8;
    private static readonly double[] LowParts = [1 / 30.0, 1 / 10.0, 1 / 3.0];
    private static readonly double[] RoundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    /// <summary>
    /// Multiples of the smallest round step that cuts the values' range into at most eight parts and, below the first of them,
    /// three more above the lowest value, so that the floor of a valley is seen.
    /// </summary>
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
        // A grid seldom meets the minimum itself.
        var floor = Math.Abs(lowest) < step / 10 ? 0 : lowest;
        var low = first * step - floor;
        return
        [
            .. LowParts.Select(part => OneDigit(part * low)).Select(level => floor + level).Where(level => level > lowest),
            .. Enumerable.Range(first, last - first + 1).Select(k => k * step),
        ];
    }

    private static double OneDigit(double value) =>
        double.Parse(value.ToString("E0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
