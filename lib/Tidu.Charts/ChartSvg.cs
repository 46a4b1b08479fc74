namespace Tidu.Charts;

/// <summary>Makes a stand-alone picture of the drawn <c>svg</c> element.</summary>
internal static class ChartSvg
{
    public static string Picture(Chart chart) => DrawingLibrary.Instance.Svg(chart);
}
