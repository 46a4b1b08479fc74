using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>One plot area: two axes and the layers drawn in it, the first at the bottom.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Layers">What is drawn, bottom to top.</param>
public sealed record Panel(Axis X, Axis Y, ImmutableArray<Layer> Layers)
{
    /// <summary>The heading above the panel, or null for none.</summary>
    public string? Title { get; init; }
}

/// <summary>An axis of a panel.</summary>
/// <param name="Label">The text beside the axis.</param>
public sealed record Axis(string Label)
{
    /// <summary>Linear or logarithmic; on a logarithmic axis values that are not positive are left out.</summary>
    public AxisScale Scale { get; init; } = AxisScale.Linear;

    /// <summary>The first and last value shown, or null to fit the data. What lies outside is clipped.</summary>
    public (double From, double To)? Range { get; init; }
}

/// <summary>How values are laid along an axis.</summary>
public enum AxisScale
{
    /// <summary>Equal differences take equal lengths.</summary>
    Linear,

    /// <summary>Equal ratios take equal lengths; ticks at powers of ten.</summary>
    Logarithmic,
}
