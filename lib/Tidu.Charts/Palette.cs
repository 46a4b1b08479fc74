using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>The colours of the tutorial's figures, readable on light and dark grounds.</summary>
public static class Palette
{
    /// <summary>The blue of the contour lines.</summary>
    public const string Blue = "#1f77b4";

    /// <summary>The orange of the trace.</summary>
    public const string Orange = "#ff7f0e";

    /// <summary>Colours for series without one of their own, in order of use.</summary>
    public static ImmutableArray<string> Series { get; } = [Blue, Orange, "#2ca02c", "#d62728", "#9467bd", "#8c564b"];

    /// <summary>The colour of the trace with that index: the tutorial's orange first, never the contour's blue.</summary>
    public static string Trace(int index) => Series[1 + index % (Series.Length - 1)];
}
