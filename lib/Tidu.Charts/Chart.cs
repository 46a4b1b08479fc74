using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>The description of a figure: one panel, or several side by side. It formats itself in every notebook.</summary>
/// <remarks>
/// A chart holds numbers and words only; nothing is drawn until <see cref="ToHtml"/> or <see cref="ToSvg"/> asks for it.
/// The same description always gives the same bytes. A notebook keeps the HTML, with the drawing in it, and the description: every viewer
/// that shows pictures at all takes HTML before SVG, so a second copy of the drawing would only be carried along.
/// </remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record Chart
{
    /// <summary>What the figure shows, in a sentence or two, for readers who cannot see it. Required, and never blank.</summary>
    public required string Description
    {
        get;
        init =>
            field = string.IsNullOrWhiteSpace(value)
                ? throw new ArgumentException("图要有一句说明（Description），讲给看不见图的读者。", nameof(value))
                : value;
    }

    /// <summary>What the last step shows, or null. A reader who starts at an earlier step is not told.</summary>
    public string? Ending { get; init; }

    /// <summary>The description, with the ending unless the reader is to find it.</summary>
    public string Words => Ending is null || StartAt < Steps ? Description : Description + Ending;

    /// <summary>A few words for the figure: its title, or the beginning of its description.</summary>
    public string Name => Title ?? Description.Split('，', '。')[0];

    /// <summary>The heading above the figure, or null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The panels, left to right; at least one.</summary>
    public required ImmutableArray<Panel> Panels
    {
        get;
        init =>
            field =
                value.IsDefaultOrEmpty ? throw new ArgumentException("图至少要有一个坐标区（Panel）。", nameof(value))
                : value.Any(panel => panel.Layers.IsDefaultOrEmpty)
                    ? throw new ArgumentException("坐标区里没有可画的东西，请至少给出一个图层（Layer）。", nameof(value))
                : value;
    }

    /// <summary>The last step that a reader can scrub to, or 0 when no line of the chart is revealed step by step.</summary>
    public int Steps =>
        Panels.SelectMany(panel => panel.Layers).OfType<LineLayer>().Where(line => line.RevealByStep).Max(line => (int?)line.X.Length - 1)
        ?? 0;

    /// <summary>The step that the slider shows at first, so that the reader finds the rest, or null for the last.</summary>
    /// <remarks>Where no script runs, and in print, the whole chart is drawn.</remarks>
    public int? StartAt
    {
        get;
        init =>
            field = value is null or >= 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "滑块从第 0 步或更后面的一步开始。");
    }

    /// <summary>Whether some panel draws several lines or groups of bars, so that a reader needs their names.</summary>
    public bool HasLegend => Panels.Any(panel => panel.Layers.Count(layer => layer is LineLayer or BarLayer) > 1);

    /// <summary>Sets the panels of several charts side by side in one figure.</summary>
    /// <param name="charts">The charts, left to right; at least one.</param>
    /// <exception cref="ArgumentException">There is no chart.</exception>
    public static Chart SideBySide(params Chart[] charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        if (charts.Length == 0)
        {
            throw new ArgumentException("请至少给出一张图。", nameof(charts));
        }
        var titles = string.Join("、", charts.Select(chart => chart.Title).OfType<string>());
        // Panels that show the same of different runs are told once.
        var descriptions = string.Concat(charts.Select(chart => chart.Description).Distinct());
        return new Chart
        {
            Description = titles.Length > 0 ? $"{titles}：{descriptions}" : descriptions,
            Ending = string.Concat(charts.Select(chart => chart.Ending)) is { Length: > 0 } ending ? ending : null,
            StartAt = charts.Min(chart => chart.StartAt),
            Panels = [.. charts.SelectMany(chart => chart.Panels.Select(panel => panel with { Title = panel.Title ?? chart.Title }))],
        };
    }
}
