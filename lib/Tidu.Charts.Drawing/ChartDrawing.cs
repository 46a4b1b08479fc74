using Tidu.Charts.Drawing.Interactive;
using Tidu.Charts.Drawing.Static;

namespace Tidu.Charts.Drawing;

/// <summary>Draws charts with Plotly.NET (interactive) and OxyPlot (static).</summary>
public sealed class ChartDrawing : IChartDrawing
{
    /// <inheritdoc/>
    public string FigureJson(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return FigureWriter.Write(PlotlyFigure.Of(chart));
    }

    /// <inheritdoc/>
    public string Svg(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return SvgDrawing.Of(chart);
    }

    /// <inheritdoc/>
    public string CompressedPlotly() => PlotlyScript.Compressed();
}
