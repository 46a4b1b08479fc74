using System.Collections.Immutable;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using PlotlyMarker = Plotly.NET.TraceObjects.Marker;

namespace Tidu.Charts.Drawing.Interactive;

/// <summary>The layers of a panel as Plotly.NET traces.</summary>
internal static class PlotlyTraces
{
    /// <summary>So many signs at most on a line whose dashes are to be seen between them.</summary>
    private const int FewSigns = 8;

    /// <summary>One trace, or several for contour lines whose levels are not evenly spaced.</summary>
    /// <param name="layer">What is drawn.</param>
    /// <param name="panel">Where.</param>
    /// <param name="colour">In which colour.</param>
    /// <param name="crowded">Whether the panel shares the figure with others, so that only the most needed labels have room.</param>
    public static IEnumerable<Trace> Of(Layer layer, Panel panel, string colour, bool crowded) =>
        layer switch
        {
            ContourLayer contour => Contours(contour, panel, colour, crowded),
            LineLayer line => [Line(line, panel, colour)],
            BarLayer bar => [Bar(bar, colour)],
            MarkLayer mark => [Mark(mark, crowded)],
            _ => throw new NotSupportedException($"A panel cannot draw a {layer.GetType().Name}."),
        };

    /// <summary>plotly.js draws evenly spaced levels only. The first trace holds the grid; our script gives it to the others.</summary>
    private static IEnumerable<Trace> Contours(ContourLayer contour, Panel panel, string colour, bool crowded)
    {
        var levels = LevelRuns.Of(contour.Levels);
        yield return Contour(levels[^1], colour, 1.3, labels: true)
            .With(
                ("name", contour.Name),
                ("x", contour.X),
                ("y", contour.Y),
                ("z", Rows(contour)),
                (
                    "hovertemplate",
                    $"{panel.X.Label} = %{{x:.1f}}<br>{panel.Y.Label} = %{{y:.1f}}<br>{contour.Name} = %{{z:.4~g}}<extra></extra>"
                )
            );
        foreach (var run in levels.SkipLast(1))
        {
            yield return Contour(run, colour, 0.8, labels: !crowded).With(("meta", "same grid"), ("hoverinfo", "skip"));
        }
    }

    private static Trace2D Contour(ImmutableArray<double> levels, string colour, double width, bool labels)
    {
        var lines = new Contours().With(("coloring", "none"), ("showlabels", labels), ("labelfont", new Font().With(("size", 10))));
        if (!levels.IsEmpty)
        {
            var step = levels.Length > 1 ? levels[1] - levels[0] : 1;
            lines.With(("start", levels[0]), ("end", levels[^1]), ("size", step));
        }
        return new Trace2D("contour").With(
            ("autocontour", false),
            ("contours", lines),
            ("line", new Line().With(("color", colour), ("width", width))),
            ("showscale", false)
        );
    }

    /// <summary>The grid row by row, in the six digits that can be seen: full doubles would triple the page.</summary>
    private static IEnumerable<double>[] Rows(ContourLayer contour) =>
        [.. contour.Values.Chunk(contour.X.Length).Select(row => row.Select(SixDigits))];

    private static double SixDigits(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }
        var decimals = 5 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }

    private static Trace2D Line(LineLayer line, Panel panel, string colour) =>
        new Trace2D("scatter").With(
            ("name", line.Name),
            ("mode", line.Marker == Marker.None ? "lines" : "lines+markers"),
            ("x", line.X),
            ("y", line.Y),
            ("line", new Line().With(("color", colour), ("width", 2), ("dash", Dash(line.Dash)))),
            ("marker", line.Marker == Marker.None ? null : Sign(line, panel, colour)),
            ("text", line.HoverTexts.IsEmpty ? null : line.HoverTexts.Select(text => text.Replace("\n", "<br>", StringComparison.Ordinal))),
            ("hovertemplate", line.HoverTexts.IsEmpty ? Coordinates : "%{text}<extra></extra>")
        );

    private static PlotlyMarker Sign(LineLayer line, Panel panel, string colour) =>
        new PlotlyMarker().With(
            ("color", colour),
            ("size", 7),
            ("symbol", line.Marker == Marker.Square ? "square" : null),
            ("maxdisplayed", panel.HasDashes() && !line.RevealByStep ? FewSigns : null)
        );

    private static string? Dash(LineDash dash) =>
        dash switch
        {
            LineDash.Dashed => "8px,6px",
            LineDash.Dotted => "2px,4px",
            LineDash.DashDotted => "8px,4px,2px,4px",
            _ => null,
        };

    private static Trace2D Mark(MarkLayer mark, bool crowded) =>
        new Trace2D("scatter").With(
            ("name", mark.Name),
            ("mode", crowded ? "markers" : "markers+text"),
            ("x", new[] { mark.X }),
            ("y", new[] { mark.Y }),
            ("text", new[] { mark.Name }),
            ("textposition", "top left"),
            ("textfont", new Font().With(("size", 11))),
            ("marker", new PlotlyMarker().With(("color", mark.Colour ?? Palette.Neutral), ("size", 11), ("symbol", "cross"))),
            ("cliponaxis", false),
            ("hovertemplate", "%{text} (%{x:.4~g}, %{y:.4~g})<extra></extra>")
        );

    private static Trace2D Bar(BarLayer bar, string colour) =>
        new Trace2D("bar").With(
            ("name", bar.Name),
            ("x", bar.X),
            ("y", bar.Y),
            ("marker", new PlotlyMarker().With(("color", colour))),
            ("hovertemplate", Coordinates)
        );

    private const string Coordinates = "%{fullData.name}<br>%{x} : %{y:.6~g}<extra></extra>";
}
