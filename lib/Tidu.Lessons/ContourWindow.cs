using System.Collections.Immutable;

namespace Tidu.Lessons;

/// <summary>The part of the plane that a contour figure shows.</summary>
/// <param name="X1">The grid's positions along x₁, ascending.</param>
/// <param name="X2">The grid's positions along x₂, ascending.</param>
internal sealed record ContourWindow(ImmutableArray<double> X1, ImmutableArray<double> X2)
{
    private const int Columns = 65;
    private const int Rows = 40;

    /// <summary>A run that leaves the stretch between its start and the minimum by more than this many lengths is cut off.</summary>
    private const double Reach = 2;

    private const double Margin = 0.08;

    /// <summary>The tutorial's: x₁ from −5.5 and x₂ from −3.0, both up to 1.0 (excluded) in steps of 0.1.</summary>
    public static ContourWindow Tutorial { get; } = new(Tenths(-55, 10), Tenths(-30, 10));

    /// <summary>The tutorial's window where it holds all runs and the minimum, else one that fits them.</summary>
    /// <param name="traces">The runs.</param>
    /// <param name="minimum">The minimum, if it is known.</param>
    public static ContourWindow Fit(IReadOnlyList<Trace2D> traces, (double X1, double X2)? minimum)
    {
        var (x1, x2) = (new List<double>(), new List<double>());
        foreach (var trace in traces)
        {
            var goal = minimum ?? (trace.Last.X1, trace.Last.X2);
            x1.AddRange(Near(trace[0].X1, goal.X1, trace.Points.Select(point => point.X1)));
            x2.AddRange(Near(trace[0].X2, goal.X2, trace.Points.Select(point => point.X2)));
        }
        if (x1.Count == 0 || x2.Count == 0 || (Hold(Tutorial.X1, x1) && Hold(Tutorial.X2, x2)))
        {
            return Tutorial;
        }
        return new ContourWindow(Around(x1, Columns), Around(x2, Rows));
    }

    private static bool Hold(ImmutableArray<double> positions, List<double> values) =>
        values.TrueForAll(value => value >= positions[0] && value <= positions[^1]);

    private static IEnumerable<double> Near(double start, double goal, IEnumerable<double> values)
    {
        var (low, high) = (Math.Min(start, goal), Math.Max(start, goal));
        var reach = Reach * (high > low ? high - low : 1);
        return values.Append(goal).Where(value => value >= low - reach && value <= high + reach);
    }

    private static ImmutableArray<double> Around(List<double> values, int count)
    {
        var (low, high) = (values.Min(), values.Max());
        var margin = Margin * (high > low ? high - low : 1);
        var step = (high - low + 2 * margin) / (count - 1);
        return [.. Enumerable.Range(0, count).Select(k => low - margin + k * step)];
    }

    private static ImmutableArray<double> Tenths(int from, int end) => [.. Enumerable.Range(from, end - from).Select(k => k / 10.0)];
}
