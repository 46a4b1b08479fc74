using System.Net;
using System.Text;

namespace Tidu.Charts;

/// <summary>Makes a stand-alone picture of the drawn <c>svg</c> element.</summary>
internal static class ChartSvg
{
    // With a ground of its own it stays legible wherever it is shown, whatever the scheme around it.
    private const string Style =
        "<style>.tidu-picture{color:#1f2328;background:#fff}@media(prefers-color-scheme:dark){.tidu-picture{color:#e6edf3;background:#14171c}}</style>";

    /// <summary>The element with a text colour of its own, which follows the reader's scheme.</summary>
    public static string Picture(Chart chart)
    {
        var svg = DrawingLibrary.Instance.Svg(chart);
        var content = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return $"<svg class=\"tidu-picture\"{svg["<svg".Length..content]}{Style}{svg[content..]}";
    }

    /// <summary>The picture as an <c>img</c> element, which GitHub, mail programs and notebooks that are not trusted show; they drop an <c>svg</c> element.</summary>
    public static string Image(Chart chart)
    {
        var svg = Picture(chart);
        var box = svg[(svg.IndexOf("viewBox=\"", StringComparison.Ordinal) + "viewBox=\"".Length)..];
        var size = box[..box.IndexOf('"', StringComparison.Ordinal)].Split(' ');
        var words = WebUtility.HtmlEncode(chart.Words);
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
        return $"<img src=\"data:image/svg+xml;base64,{data}\" width=\"{size[2]}\" height=\"{size[3]}\" alt=\"{words}\" style=\"width:100%;height:auto\">";
    }
}
