using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Tidu.Charts.Drawing.Interactive;

/// <summary>The layers of a panel as Plotly.NET traces.</summary>
internal static class PlotlyTraces
{
    public static Trace Of(Layer layer, Panel panel, string colour) =>
        layer switch
        {
            ContourLayer contour => Contour(contour, panel, colour),
            LineLayer line => Line(line, colour),
            BarLayer bar => Bar(bar, colour),
            _ => throw new NotSupportedException($"A panel cannot draw a {layer.GetType().Name}."),
        };

    private static Trace2D Contour(ContourLayer contour, Panel panel, string colour)
    {
        var levels = contour.Levels;
        var lines = new Contours().With(("coloring", "none"), ("showlabels", true), ("labelfont", new Font().With(("size", 10))));
        if (!levels.IsEmpty)
        {
            var step = levels.Length > 1 ? levels[1] - levels[0] : 1;
            lines.With(("start", levels[0]), ("end", levels[^1]), ("size", step));
        }
        return new Trace2D("contour").With(
            ("name", contour.Name),
            ("x", contour.X),
            ("y", contour.Y),
            ("z", Rows(contour)),
            ("autocontour", false),
            ("contours", lines),
            ("line", new Line().With(("color", colour), ("width", 1.3))),
            ("showscale", false),
            (
                "hovertemplate",
                $"{panel.X.Label} = %{{x:.1f}}<br>{panel.Y.Label} = %{{y:.1f}}<br>{contour.Name} = %{{z:.4~g}}<extra></extra>"
            )
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

    private static Trace2D Line(LineLayer line, string colour) =>
        new Trace2D("scatter").With(
            ("name", line.Name),
            ("mode", line.Markers ? "lines+markers" : "lines"),
            ("x", line.X),
            ("y", line.Y),
            ("line", new Line().With(("color", colour), ("width", 2), ("dash", line.Dashed ? "dash" : null))),
            ("marker", line.Markers ? new Marker().With(("color", colour), ("size", 7)) : null),
            ("text", line.HoverTexts.IsEmpty ? null : line.HoverTexts.Select(text => text.Replace("\n", "<br>", StringComparison.Ordinal))),
            ("hovertemplate", line.HoverTexts.IsEmpty ? Coordinates : "%{text}<extra></extra>")
        );

    private static Trace2D Bar(BarLayer bar, string colour) =>
        new Trace2D("bar").With(
            ("name", bar.Name),
            ("x", bar.X),
            ("y", bar.Y),
            ("marker", new Marker().With(("color", colour))),
            ("hovertemplate", Coordinates)
        );

    private const string Coordinates = "%{fullData.name}<br>%{x} : %{y:.6~g}<extra></extra>";
}
