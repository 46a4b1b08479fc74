namespace Tidu.Charts;

/// <summary>What the drawing libraries do for a chart.</summary>
/// <remarks>
/// The one boundary between this assembly and <c>Tidu.Charts.Drawing</c>, which lives in a load context of its own together
/// with Plotly.NET, OxyPlot and their FSharp.Core. Only strings and descriptions cross it.
/// </remarks>
public interface IChartDrawing
{
    /// <summary>The figure for plotly.js: an object with <c>data</c>, <c>layout</c>, <c>config</c> and <c>frames</c>.</summary>
    string FigureJson(Chart chart);

    /// <summary>The figure as a static <c>svg</c> element, coloured by the surrounding text's colour.</summary>
    string Svg(Chart chart);

    /// <summary>plotly.js itself, gzip'd, in base64.</summary>
    string CompressedPlotly();
}
