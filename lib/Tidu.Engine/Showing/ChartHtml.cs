using System.Text.RegularExpressions;
using Tidu.Documents;

namespace Tidu.Engine.Showing;

/// <summary>HTML for the charts of libraries whose own notebook formatters need the original host.</summary>
internal static partial class ChartHtml
{
    /// <summary>A chart of Plotly.NET.</summary>
    public static string OfPlotlyNet(object chart)
    {
        var module = chart.GetType().DeclaringType ?? chart.GetType().Assembly.GetType("Plotly.NET.GenericChart")!;
        // The library looks for cycles by comparing whole subtrees: that takes longer than all the rest.
        if (module.Assembly.GetType("Plotly.NET.Globals")?.GetProperty("JSON_CONFIG")?.GetValue(null) is { } settings)
        {
            settings.GetType().GetProperty("EqualityComparer")?.SetValue(settings, ReferenceEqualityComparer.Instance);
        }
        return WithStableName((string)module.GetMethod("toChartHTML")!.Invoke(null, [chart])!);
    }

    /// <summary>A chart of XPlot.Plotly.</summary>
    public static string OfXPlot(object chart)
    {
        var inline = (string)chart.GetType().GetMethod("GetInlineHtml", Type.EmptyTypes)!.Invoke(chart, null)!;
        return WithStableName($"<script src=\"{HtmlTable.Get(chart, "PlotlySrc")}\"></script>\n{inline}");
    }

    // These libraries name each chart at random; the same chart gets the same name here.
    private static string WithStableName(string html)
    {
        if (RandomName().Match(html) is not { Success: true } name)
        {
            return html;
        }
        var plain = name.Value.Replace("-", "", StringComparison.Ordinal);
        var nameless = html.Replace(name.Value, "", StringComparison.Ordinal).Replace(plain, "", StringComparison.Ordinal);
        var stable = ContentHash.Of(nameless, bytes: 8);
        return html.Replace(name.Value, stable, StringComparison.Ordinal).Replace(plain, stable, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex RandomName();
}
