using System.Globalization;
using System.Security;
using System.Text;
using OxyPlot;

namespace Tidu.Charts.Drawing.Static;

/// <summary>A chart as one <c>svg</c> element that scales with its container and takes its text colour.</summary>
internal static class SvgDrawing
{
    private const double HeadingHeight = 28;

    public static string Of(Chart chart)
    {
        var (panelWidth, panelHeight) = chart.Panels.Length == 1 ? (640, 400) : (420, 360);
        var top = chart.Title is null ? 0 : HeadingHeight;
        var (width, height) = (panelWidth * chart.Panels.Length, panelHeight + top);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="{Typeface.Family}">"""
        );
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escaped(chart.Name)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<desc>{Escaped(chart.Words)}</desc>");
        var context = new SvgRenderContext(svg);
        if (chart.Title is { } title)
        {
            context.DrawHeading(title, width / 2.0, HeadingHeight);
        }
        for (var i = 0; i < chart.Panels.Length; i++)
        {
            context.Offset = (i * panelWidth, top);
            IPlotModel model = PanelModel.Of(chart.Panels[i], chart.HasLegend, chart.Panels.Length > 1);
            model.Update(true);
            model.Render(context, new OxyRect(0, 0, panelWidth, panelHeight));
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
