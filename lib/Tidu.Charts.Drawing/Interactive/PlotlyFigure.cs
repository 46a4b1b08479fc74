using Plotly.NET;
using DynObject = DynamicObj.DynamicObj;

namespace Tidu.Charts.Drawing.Interactive;

/// <summary>A chart as plotly.js takes it: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
internal static class PlotlyFigure
{
    public static DynObject Of(Chart chart)
    {
        var data = new List<Trace>();
        var revealed = new List<int>();
        var named = new HashSet<string>();
        for (var panel = 0; panel < chart.Panels.Length; panel++)
        {
            var colours = new SeriesColours();
            foreach (var layer in chart.Panels[panel].Layers)
            {
                if (layer is LineLayer { RevealByStep: true })
                {
                    revealed.Add(data.Count);
                }
                var firstOfItsName = layer is LineLayer or BarLayer && named.Add(layer.Name);
                foreach (var trace in PlotlyTraces.Of(layer, chart.Panels[panel], colours.For(layer), chart.Panels.Length > 1))
                {
                    data.Add(
                        trace.With(
                            ("xaxis", "x" + PlotlyLayout.Suffix(panel)),
                            ("yaxis", "y" + PlotlyLayout.Suffix(panel)),
                            ("legendgroup", layer.Name),
                            ("showlegend", firstOfItsName)
                        )
                    );
                }
            }
        }
        return new DynObject().With(
            ("data", data),
            ("layout", PlotlyLayout.Of(chart, revealed)),
            ("config", new Config().With(("displaylogo", false), ("displayModeBar", "hover"), ("modeBarButtonsToRemove", HiddenButtons)))
        );
    }

    private static readonly string[] HiddenButtons = ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"];
}
