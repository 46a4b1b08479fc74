using System.Net;

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
        private readonly string picture = ChartSvg.Image(chart);
        private readonly string json = DrawingLibrary.Instance.FigureJson(chart);

        /// <summary>The same for the same content, in every process.</summary>
        public string Id => StableId.Of(picture + json, bytes: 8);

        /// <summary>Where a script will show the chart's first steps, the whole of them is not to be seen before.</summary>
        private string Unspoilt =>
            chart.StartAt < chart.Steps
                ? "<style>@media screen and (scripting:enabled){.tidu-chart[data-start]:not([data-live=off]) .tidu-static{visibility:hidden}}</style>\n"
                : "";

        public string Html(bool withPlotly)
        {
            var description = WebUtility.HtmlEncode(chart.Words);
            var width = chart.Panels.Length == 1 ? 800 : 1280;
            var start = chart.StartAt < chart.Steps ? $" data-start=\"{chart.StartAt}\"" : "";
            var library = withPlotly ? PlotlyCarrier.Script : "";
            return $"""
                <figure class="tidu-chart" data-chart="{Id}"{start} aria-label="{description}" style="margin:0;max-width:1280px;color:{TextColour}">
                {Unspoilt}<div class="tidu-static" style="max-width:{width}px">{picture}</div>
                {ChartTable.Of(chart)}
                <script type="application/json">{json}</script>
                {library}<script>dispatchEvent(new Event("tidu-charts"))</script>
                </figure>
                """;
        }
    }
}
