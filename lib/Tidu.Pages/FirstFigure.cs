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
    private const string Scheme = "<style>:root{color:#23262b}@media (prefers-color-scheme:dark){:root{color:#e4e2dc}}</style>";

    /// <summary>Its SVG, fit for a file of its own; <see langword="null"/> if the notebook draws none.</summary>
    public static string? In(NotebookDocument notebook) =>
        notebook
            .Cells.OfType<CodeCell>()
            .SelectMany(cell => cell.Outputs)
            .OfType<DisplayData>()
            .Select(output => Svg(output.Data))
            .FirstOrDefault(svg => svg is not null);

    private static string? Svg(JsonObject data)
    {
        var svg = new StringBuilder();
        var depth = 0;
        foreach (var token in HtmlScanner.Scan(MimeBundle.Text(data["image/svg+xml"] ?? data["text/html"])))
        {
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
}
