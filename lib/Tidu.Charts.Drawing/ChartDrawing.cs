namespace Tidu.Charts.Drawing;

/// <summary>Draws charts with Plotly.NET and OxyPlot.</summary>
public sealed class ChartDrawing : IChartDrawing
{
    /// <inheritdoc/>
    public string FigureJson(Chart chart) => throw new NotSupportedException();

    /// <inheritdoc/>
    public string Svg(Chart chart) => throw new NotSupportedException();

    /// <inheritdoc/>
    public string CompressedPlotly() => throw new NotSupportedException();
}
