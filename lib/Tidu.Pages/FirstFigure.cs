using System.Text;
using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Pages.Html;
using Tidu.Pages.Outputs;

namespace Tidu.Pages;

/// <summary>The first drawing of a notebook, which stands for it in the index.</summary>
internal static class FirstFigure
{
    /// <summary>A drawing shown as an image cannot take the page's text colour, so it follows the reader's scheme itself.</summary>
    private const string Scheme =
        "<style>:root{color:#23262b;background:none!important}@media (prefers-color-scheme:dark){:root{color:#e4e2dc}}</style>";

    /// <summary>Its SVG, fit for a file of its own; <see langword="null"/> if the notebook draws none.</summary>
    public static string? In(NotebookDocument notebook) =>
        notebook
            .Cells.OfType<CodeCell>()
            .SelectMany(cell => cell.Outputs)
            .OfType<DisplayData>()
            .Select(output => Svg(output.Data))
            .FirstOrDefault(svg => svg is not null);

    private static string? Svg(JsonObject data) => Svg(MimeBundle.Text(data["image/svg+xml"] ?? data["text/html"]));

    private static string? Svg(string html)
    {
        var svg = new StringBuilder();
        var depth = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            if (depth == 0 && token.Starts("img") && Embedded(token.Text) is { } picture)
            {
                return picture;
            }
            if (token.Starts("svg") && depth++ == 0)
            {
                var hasNamespace = token.Text.Contains("xmlns=", StringComparison.Ordinal);
                svg.Append(hasNamespace ? token.Text : token.Text.Insert(4, " xmlns=\"http://www.w3.org/2000/svg\"")).Append(Scheme);
            }
            else if (depth > 0)
            {
                svg.Append(token.Text);
                depth -= token.Ends("svg") ? 1 : 0;
                if (depth == 0)
                {
                    return svg.ToString();
                }
            }
        }
        return null;
    }

    /// <summary>The drawing that an <c>img</c> element carries in its address.</summary>
    private static string? Embedded(string tag)
    {
        const string Start = "src=\"data:image/svg+xml;base64,";
        var from = tag.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = tag.IndexOf('"', from);
        if (from < Start.Length || to < 0)
        {
            return null;
        }
        var bytes = new byte[to - from];
        return Convert.TryFromBase64String(tag[from..to], bytes, out var length) ? Svg(Encoding.UTF8.GetString(bytes, 0, length)) : null;
    }
}
