namespace Tidu.Charts;

/// <summary>Makes a stand-alone picture of the drawn <c>svg</c> element.</summary>
internal static class ChartSvg
{
    private const string Style =
        "<style>.tidu-picture{color:#1f2328}@media(prefers-color-scheme:dark){.tidu-picture{color:#e6edf3}}</style>";

    /// <summary>The element with a text colour of its own, which follows the reader's scheme.</summary>
    public static string Picture(Chart chart)
    {
        var svg = DrawingLibrary.Instance.Svg(chart);
        var content = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return $"<svg class=\"tidu-picture\"{svg["<svg".Length..content]}{Style}{svg[content..]}";
    }
}
