using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>Something drawn in a panel.</summary>
/// <param name="Name">What the legend and the hover text call it.</param>
public abstract record Layer(string Name)
{
    /// <summary>The colour as <c>#rrggbb</c>, or null for the next of <see cref="Palette"/>.</summary>
    /// <exception cref="ArgumentException">It is written otherwise.</exception>
    public string? Colour
    {
        get;
        init => field = LayerArguments.Colour(value);
    }
}

/// <summary>Lines of equal value of a function over a grid.</summary>
/// <param name="Name">What the function is called.</param>
/// <param name="X">The grid's horizontal positions, ascending.</param>
/// <param name="Y">The grid's vertical positions, ascending.</param>
/// <param name="Values">The function's values, row by row: <c>Values[j * X.Length + i]</c> belongs to <c>(X[i], Y[j])</c>.</param>
/// <param name="Levels">The values at which a line is drawn, ascending.</param>
public sealed record ContourLayer(
    string Name,
    ImmutableArray<double> X,
    ImmutableArray<double> Y,
    ImmutableArray<double> Values,
    ImmutableArray<double> Levels
) : Layer(Name)
{
    /// <summary>The function's values, row by row.</summary>
    public ImmutableArray<double> Values { get; init; } = LayerArguments.Grid(X, Y, Values, Name);

    /// <summary>The values at which a line is drawn, ascending.</summary>
    public ImmutableArray<double> Levels { get; init; } = LayerArguments.Given(Levels, Name, nameof(Levels));
}

/// <summary>A polyline through points. A point with a coordinate that is not finite leaves a gap.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Vertical positions, as many as <paramref name="X"/>.</param>
public sealed record LineLayer(string Name, ImmutableArray<double> X, ImmutableArray<double> Y) : Layer(Name)
{
    /// <summary>Vertical positions, as many as <see cref="X"/>.</summary>
    public ImmutableArray<double> Y { get; init; } = LayerArguments.Paired(X, Y, Name);

    /// <summary>The sign at the points. Beside other dashes than <see cref="LineDash.Solid"/> only some points get one.</summary>
    public Marker Marker { get; init; }

    /// <summary>How the line is broken.</summary>
    public LineDash Dash { get; init; }

    /// <summary>Whether the reader can scrub the line: point k appears at step k.</summary>
    public bool RevealByStep { get; init; }

    /// <summary>A text for each point, shown on hover; empty to show the coordinates.</summary>
    public ImmutableArray<string> HoverTexts { get; init; } = [];
}

/// <summary>Upright bars from zero.</summary>
/// <param name="Name">What the legend calls them.</param>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Heights, as many as <paramref name="X"/>.</param>
public sealed record BarLayer(string Name, ImmutableArray<double> X, ImmutableArray<double> Y) : Layer(Name)
{
    /// <summary>Heights, as many as <see cref="X"/>.</summary>
    public ImmutableArray<double> Y { get; init; } = LayerArguments.Paired(X, Y, Name);
}

/// <summary>A cross at one point, with its name beside it.</summary>
/// <param name="Name">What is there.</param>
/// <param name="X">The horizontal position.</param>
/// <param name="Y">The vertical position.</param>
public sealed record MarkLayer(string Name, double X, double Y) : Layer(Name);
