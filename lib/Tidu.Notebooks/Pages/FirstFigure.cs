using System.Text.Json.Nodes;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Pages.Outputs;

namespace Tidu.Notebooks.Pages;

/// <summary>The first drawing of a notebook, which stands for it in the index.</summary>
internal static class FirstFigure
{
    /// <summary>Its SVG; <see langword="null"/> if the notebook draws none.</summary>
    public static string? In(NotebookDocument notebook) =>
        notebook
            .Cells.OfType<CodeCell>()
            .SelectMany(cell => cell.Outputs)
            .OfType<DisplayData>()
            .Select(output => Svg(output.Data))
            .FirstOrDefault(svg => svg is not null);

    private static string? Svg(JsonObject data)
    {
        var whole = MimeBundle.Text(data["image/svg+xml"] ?? data["text/html"]);
        var start = whole.IndexOf("<svg", StringComparison.Ordinal);
        var end = whole.LastIndexOf("</svg>", StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            return null;
        }

        // A page may hold several drawings: only the first one's is wanted.
        var svg = whole[start..(FirstEnd(whole, start) ?? end + 6)];
        return svg.Contains("xmlns=", StringComparison.Ordinal) ? svg : svg.Insert(4, " xmlns=\"http://www.w3.org/2000/svg\"");
    }

    private static int? FirstEnd(string html, int start)
    {
        var depth = 0;
        var position = start;
        foreach (var token in Html.HtmlScanner.Scan(html[start..]))
        {
            position += token.Text.Length;
            depth +=
                token.Starts("svg") && !token.ClosesItself ? 1
                : token.Ends("svg") ? -1
                : 0;
            if (depth == 0)
            {
                return position;
            }
        }

        return null;
    }
}
