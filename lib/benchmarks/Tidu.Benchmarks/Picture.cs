using System.Globalization;
using System.Text;

namespace Tidu.Benchmarks;

/// <summary>The RMSProp comparisons as an SVG: a panel for each type and length, a bar for each contender.</summary>
internal static class Picture
{
    private const int PanelWidth = 400;
    private const int PanelHeight = 214;
    private const int NameWidth = 128;
    private const int BarHeight = 16;
    private const int RowHeight = 20;
    private const int Margin = 16;
    private const int Head = 64;

    private static readonly string[] Contenders =
    [
        Names.Naive,
        Names.MathNet,
        Names.NumPy,
        Names.TensorPrimitives,
        Names.PyTorchOne,
        Names.PyTorchAll,
        Names.TiduOne,
        Names.TiduAll,
    ];

    private const string Style = """
        <style>
        text { font: 12px system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: #1f2328; }
        .title { font-size: 18px; font-weight: 600; }
        .panel { font-size: 13px; font-weight: 600; }
        .name { text-anchor: end; }
        .note, .limit-text { fill: #59636e; }
        .other { fill: #afb8c1; }
        .tidu { fill: #0969da; }
        .limit { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 3 2; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; } .note { fill: #9198a1; } .other { fill: #3d444d; } .tidu { fill: #4493f8; } .limit { stroke: #f85149; }
        }
        </style>
        """;

    public static string Of(Suite suite)
    {
        int width = 2 * PanelWidth + 3 * Margin;
        int height = Head + suite.Lengths.Count * (PanelHeight + Margin) + Margin;
        StringBuilder svg = new();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n"
        );
        svg.Append("<title>One RMSProp step: nanoseconds for each number</title>\n").Append(Style).Append('\n');
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"title\" x=\"{Margin}\" y=\"28\">One RMSProp step: ns per number (× naive loop)</text>\n"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"note\" x=\"{Margin}\" y=\"48\">{Note(suite)}</text>\n");
        foreach (var ((type, length), comparison) in suite.RmsProp)
        {
            int column = type == "double" ? 0 : 1;
            int row = suite.Lengths.ToList().IndexOf(length);
            Panel(svg, comparison, Margin + column * (PanelWidth + Margin), Head + row * (PanelHeight + Margin));
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Note(Suite suite)
    {
        string modules = suite.PythonModules.Length == 0 ? "" : "; " + suite.PythonModules;
        return $"{Machine.Describe()}{modules}. Dashed: the limit of the machine on all threads.";
    }

    /// <summary>What neither the memory nor the units for √ and ÷ can go below.</summary>
    private static double Limit(Comparison comparison) =>
        Math.Max(
            comparison[Names.StreamAll] ?? comparison[Names.StreamOne]!.Value,
            comparison[Names.LimitAll] ?? comparison[Names.LimitOne]!.Value
        );

    private static void Panel(StringBuilder svg, Comparison comparison, int left, int top)
    {
        (string Name, double Median)[] rows = [.. Contenders.SelectMany(name => comparison.Rows.Where(row => row.Name == name))];
        double scale = (PanelWidth - NameWidth - 110) / rows.Max(row => row.Median);
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({left} {top})\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"panel\" y=\"14\">{comparison.Title}</text>\n");
        for (int i = 0; i < rows.Length; i++)
        {
            var (name, median) = rows[i];
            int y = 26 + i * RowHeight;
            string kind = name is Names.TiduOne or Names.TiduAll ? "tidu" : "other";
            double length = median * scale;
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{NameWidth - 6}\" y=\"{y + 12}\">{name}</text>");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{NameWidth}\" y=\"{y}\" width=\"{length:F1}\" height=\"{BarHeight}\"/>"
            );
            string value = string.Create(CultureInfo.InvariantCulture, $"{median:F2} ({comparison.Speedup(name, Names.Naive):F1}×)");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameWidth + length + 6:F1}\" y=\"{y + 12}\">{value}</text>\n");
        }
        double limit = NameWidth + Limit(comparison) * scale;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"limit\" x1=\"{limit:F1}\" x2=\"{limit:F1}\" y1=\"22\" y2=\"{26 + rows.Length * RowHeight}\"/>\n"
        );
        svg.Append("</g>\n");
    }
}
