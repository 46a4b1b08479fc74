using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using DynObject = DynamicObj.DynamicObj;

namespace Tidu.Charts.Drawing.Interactive;

/// <summary>The layout of a figure: an axis pair for each panel, side by side. Colours come from the page by style sheet.</summary>
internal static class PlotlyLayout
{
    private const string Transparent = "rgba(0,0,0,0)";
    private const string MidGrey = Palette.Neutral;

    /// <summary>The share of the width between two panels.</summary>
    private const double Gap = 0.12;

    /// <summary>What plotly.js appends to the names of a panel's axes: nothing for the first, then 2, 3, ….</summary>
    public static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(CultureInfo.InvariantCulture);

    public static Layout Of(Chart chart, IReadOnlyList<int> revealed)
    {
        var layout = new Layout().With(
            ("paper_bgcolor", Transparent),
            ("plot_bgcolor", Transparent),
            ("font", new Font().With(("family", Typeface.Family), ("size", 13), ("color", MidGrey))),
            ("margin", new Margin().With(("l", 58), ("r", 14), ("t", HasTop(chart) ? 38 : 14), ("b", 50))),
            ("title", Heading(chart.Title)),
            ("hovermode", "closest"),
            ("barmode", "group"),
            ("bargap", 0.2),
            ("showlegend", chart.HasLegend),
            ("legend", LegendOf(chart)),
            ("modebar", new DynObject().With(("bgcolor", Transparent), ("color", MidGrey), ("activecolor", Palette.Contour))),
            ("annotations", Headings(chart)),
            ("meta", Meta(chart, revealed))
        );
        for (var i = 0; i < chart.Panels.Length; i++)
        {
            var panel = chart.Panels[i];
            layout.With(
                (
                    "xaxis" + Suffix(i),
                    AxisOf(panel.X, narrow: false).With(("domain", Share(i, chart.Panels.Length)), ("anchor", "y" + Suffix(i)))
                ),
                ("yaxis" + Suffix(i), AxisOf(panel.Y, panel.IsNarrow()).With(("anchor", "x" + Suffix(i))))
            );
        }
        return layout;
    }

    /// <summary>What our own script reads.</summary>
    private static DynObject Meta(Chart chart, IReadOnlyList<int> revealed) =>
        new DynObject().With(
            ("panels", chart.Panels.Length),
            ("steps", chart.Steps),
            ("start", Math.Min(chart.StartAt ?? chart.Steps, chart.Steps)),
            ("name", chart.Name),
            ("revealed", revealed)
        );

    private static double[] Share(int panel, int panels)
    {
        var width = (1 - Gap * (panels - 1)) / panels;
        return [Math.Round(panel * (width + Gap), 6), Math.Round(panel * (width + Gap) + width, 6)];
    }

    private static LinearAxis AxisOf(Axis axis, bool narrow)
    {
        var logarithmic = axis.Scale == AxisScale.Logarithmic;
        return new LinearAxis().With(
            ("type", logarithmic ? "log" : "linear"),
            ("title", new Title().With(("text", axis.Label), ("standoff", 8))),
            ("range", axis.Range is var (from, to) ? new[] { Place(from), Place(to) } : null),
            ("exponentformat", "power"),
            ("dtick", logarithmic && narrow ? "D2" : null),
            ("tickformat", logarithmic && narrow ? "~g" : null),
            ("zeroline", false),
            ("showline", true),
            ("mirror", true),
            ("ticks", "outside"),
            ("ticklen", 4),
            ("automargin", true)
        );

        double Place(double value) => logarithmic ? Math.Log10(value) : value;
    }

    private static bool HasHeadings(Chart chart) => chart.Panels.Any(panel => panel.Title is not null);

    private static bool HasTop(Chart chart) => chart.HasLegend || chart.Title is not null || HasHeadings(chart);

    /// <summary>Above the panels, or below them where they have headings of their own.</summary>
    private static Legend LegendOf(Chart chart) =>
        new Legend().With(
            ("orientation", "h"),
            ("bgcolor", Transparent),
            ("x", 0),
            ("yref", HasHeadings(chart) ? "container" : "paper"),
            ("y", HasHeadings(chart) ? 0 : 1.02),
            ("yanchor", "bottom")
        );

    private static Title? Heading(string? text) =>
        text is null ? null : new Title().With(("text", text), ("font", new Font().With(("size", 15))));

    private static Annotation[] Headings(Chart chart) =>
        [
            .. chart
                .Panels.Select((panel, i) => (panel.Title, i))
                .Where(panel => panel.Title is not null)
                .Select(panel =>
                    new Annotation().With(
                        ("text", panel.Title),
                        ("showarrow", false),
                        ("xref", $"x{Suffix(panel.i)} domain"),
                        ("yref", $"y{Suffix(panel.i)} domain"),
                        ("x", 0.5),
                        ("y", 1.02),
                        ("yanchor", "bottom"),
                        ("font", new Font().With(("size", 15)))
                    )
                ),
        ];
}
