using System.Collections.Immutable;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>Numbers to draw as one line or one group of bars.</summary>
/// <param name="Name">What the legend calls them.</param>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Values, as many as <paramref name="X"/>.</param>
public sealed record Series(string Name, ImmutableArray<double> X, ImmutableArray<double> Y)
{
    /// <summary>The colour as <c>#rrggbb</c>, or null for that of the algorithm in the name, else the next of the palette.</summary>
    /// <exception cref="ArgumentException">It is written otherwise.</exception>
    public string? Colour
    {
        get;
        init => field = LayerArguments.Colour(value);
    }

    /// <summary>Values, as many as <see cref="X"/>.</summary>
    public ImmutableArray<double> Y { get; init; } = LayerArguments.Paired(X, Y, Name);

    /// <summary>How the line is broken.</summary>
    public LineDash Dash { get; init; }

    /// <summary>The sign at the points, where there are not too many.</summary>
    public Marker Marker { get; init; } = Marker.Round;

    /// <summary>Values at 0, 1, 2, ….</summary>
    public static Series From(string name, IEnumerable<double> values)
    {
        ImmutableArray<double> y = [.. values];
        return new Series(name, [.. Enumerable.Range(0, y.Length).Select(k => (double)k)], y);
    }

    /// <summary>A quantity of each point of a run, in its algorithm's colour, the start first; points where it is not a number are left out.</summary>
    public static Series ByStep(string name, Trace2D trace, Func<TracePoint, double> quantity)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var known = trace.Points.Where(point => !double.IsNaN(quantity(point))).ToArray();
        return new Series(name, [.. known.Select(point => (double)point.Step)], [.. known.Select(quantity)])
        {
            Colour = RunStyle.Of([trace])[0].Colour,
        };
    }

    /// <summary>A quantity of each step of a run, in its algorithm's colour, from step 1 on.</summary>
    public static Series ByStep(string name, Trace2D trace, Func<int, double> quantity)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var steps = Enumerable.Range(1, trace.Steps);
        return new Series(name, [.. steps.Select(step => (double)step)], [.. steps.Select(quantity)])
        {
            Colour = RunStyle.Of([trace])[0].Colour,
        };
    }
}
