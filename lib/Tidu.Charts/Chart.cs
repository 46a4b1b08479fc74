using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>The description of a figure: one panel, or several side by side. It formats itself in every notebook.</summary>
/// <remarks>
/// A chart holds numbers and words only; nothing is drawn until <see cref="ToHtml"/> or <see cref="ToSvg"/> asks for it.
/// The same description always gives the same bytes.
/// </remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = ["text/html", "image/svg+xml"])]
public sealed partial record Chart
{
    /// <summary>What the figure shows, in a sentence or two, for readers who cannot see it. Required, and never blank.</summary>
    public required string Description
    {
        get;
        init =>
            field = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A chart needs a description.", nameof(value)) : value;
    }

    /// <summary>The heading above the figure, or null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The panels, left to right; at least one.</summary>
    public required ImmutableArray<Panel> Panels
    {
        get;
        init => field = value.IsDefaultOrEmpty ? throw new ArgumentException("A chart needs at least one panel.", nameof(value)) : value;
    }

    /// <summary>The last step that a reader can scrub to, or 0 when no line of the chart is revealed step by step.</summary>
    public int Steps =>
        Panels.SelectMany(panel => panel.Layers).OfType<LineLayer>().Where(line => line.RevealByStep).Max(line => (int?)line.X.Length - 1)
        ?? 0;

    /// <summary>Whether some panel draws several lines or groups of bars, so that a reader needs their names.</summary>
    public bool HasLegend => Panels.Any(panel => panel.Layers.Count(layer => layer is not ContourLayer) > 1);

    /// <summary>Sets the panels of several charts side by side in one figure.</summary>
    /// <param name="charts">The charts, left to right; at least one.</param>
    /// <exception cref="ArgumentException">There is no chart.</exception>
    public static Chart SideBySide(params Chart[] charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        return new Chart
        {
            Description = string.Join(" ", charts.Select(chart => chart.Description)),
            Panels = [.. charts.SelectMany(chart => chart.Panels.Select(panel => panel with { Title = panel.Title ?? chart.Title }))],
        };
    }
}
