namespace Tidu.Charts;

public sealed partial record Chart
{
    /// <summary>The figure as an HTML fragment: a static drawing that becomes interactive where scripts run. It needs no network.</summary>
    public string ToHtml() => ChartHtml.Fragment(this);

    /// <summary>The figure as a whole HTML page that needs nothing else.</summary>
    public string ToStandaloneHtml() => ChartHtml.Page(this);

    /// <summary>The figure as a static picture that follows the reader's light or dark scheme.</summary>
    public string ToSvg() => ChartSvg.Picture(this);
}
