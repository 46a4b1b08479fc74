using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Tidu.Charts;

/// <summary>Puts a chart's static drawing, its figure for plotly.js and the script that joins them into HTML.</summary>
/// <remarks>
/// The static drawing shows until plotly.js has replaced it, and stays where scripts don't run. The scripts find charts by class,
/// not by id or place, so that a chart may appear twice and a front end may move or copy script elements.
/// </remarks>
internal static class ChartHtml
{
    /// <summary>Follows the text colour of VS Code, JupyterLab or the page, whatever their scheme.</summary>
    private const string TextColour = "var(--vscode-editor-foreground,var(--jp-content-font-color1,inherit))";

    public static string Fragment(Chart chart)
    {
        var figure = new Figure(chart);
        return figure.Html(withPlotly: PlotlyCarrier.Carries(figure.Id));
    }

    public static string Page(Chart chart) =>
        $$"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{WebUtility.HtmlEncode(chart.Title ?? chart.Description)}}</title>
            <style>:root { color-scheme: light dark; } body { margin: 1rem; font-family: system-ui, sans-serif; } figure { margin: auto !important; }</style>
            {{new Figure(chart).Html(withPlotly: true)}}
            </html>

            """;

    private sealed class Figure(Chart chart)
    {
        private readonly string _svg = DrawingLibrary.Instance.Svg(chart);
        private readonly string _json = DrawingLibrary.Instance.FigureJson(chart);

        /// <summary>The same for the same content, in every process.</summary>
        public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_svg + _json)).AsSpan(0, 8));

        public string Html(bool withPlotly)
        {
            var width = chart.Panels.Length == 1 ? "42rem" : "64rem";
            var description = WebUtility.HtmlEncode(chart.Description);
            var library = withPlotly ? PlotlyCarrier.Script : "";
            return $"""
                <figure class="tidu-chart" data-chart="{Id}" aria-label="{description}" style="margin:0;max-width:{width};color:{TextColour}">
                <div class="tidu-static">{_svg}</div>
                <script type="application/json">{_json}</script>
                {library}<script>dispatchEvent(new Event("tidu-charts"))</script>
                </figure>
                """;
        }
    }
}
