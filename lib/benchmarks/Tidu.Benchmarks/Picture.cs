using System.Text;

namespace Tidu.Benchmarks;

/// <summary>The RMSProp comparisons as an SVG: a panel for each type and length, a bar for each contender.</summary>
internal static class Picture
{
    private const int PanelWidth = 400;
    private const int PanelHeight = 196;
    private const int NameWidth = 128;
    private const int BarWidth = PanelWidth - NameWidth - 90;
    private const int FirstRow = 26;

    /// <summary>What takes more than so many times the naive loop is cut off, lest all other bars vanish.</summary>
    private const int LongestOverNaive = 3;
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
        .note { fill: #59636e; }
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
        var width = 2 * PanelWidth + 3 * Margin;
        var height = Head + suite.Lengths.Count * (PanelHeight + Margin);
        StringBuilder svg = new();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.Append("<title>One RMSProp step: nanoseconds for each number</title>\n").Append(Style).Append('\n');
        Add(svg, $"<text class=\"title\" x=\"{Margin}\" y=\"28\">One RMSProp step: ns per number (× naive loop)</text>\n");
        Add(svg, $"<text class=\"note\" x=\"{Margin}\" y=\"48\">{Note(suite)}</text>\n");
        foreach (var ((type, length), comparison) in suite.RmsProp)
        {
            var column = type == "double" ? 0 : 1;
            var row = suite.Lengths.ToList().IndexOf(length);
            Panel(svg, comparison, Margin + column * (PanelWidth + Margin), Head + row * (PanelHeight + Margin));
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Note(Suite suite)
    {
        var modules = suite.PythonModules.Length == 0 ? "" : "; " + suite.PythonModules;
        return $"{Machine.Describe()}{modules}. Dashed: no exact step can be faster.";
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
        var longest = Math.Min(rows.Max(row => row.Median), LongestOverNaive * comparison[Names.Naive]!.Value);
        var scale = BarWidth / longest;
        Add(svg, $"<g transform=\"translate({left} {top})\">\n<text class=\"panel\" y=\"14\">{comparison.Title}</text>\n");
        for (var i = 0; i < rows.Length; i++)
        {
            var (name, median) = rows[i];
            var y = FirstRow + i * RowHeight;
            Add(svg, $"<text class=\"name\" x=\"{NameWidth - 6}\" y=\"{y + 12}\">{name}</text>");
            Bar(svg, name is Names.TiduOne or Names.TiduAll ? "tidu" : "other", y, median * scale);
            var end = NameWidth + Math.Min(median * scale, BarWidth) + 6;
            Add(svg, $"<text x=\"{end:F1}\" y=\"{y + 12}\">{median:F2} ({comparison.Speedup(name, Names.Naive):G2}×)</text>\n");
        }
        var limit = NameWidth + Limit(comparison) * scale;
        var bottom = FirstRow + rows.Length * RowHeight;
        Add(svg, $"<line class=\"limit\" x1=\"{limit:F1}\" x2=\"{limit:F1}\" y1=\"{FirstRow - 4}\" y2=\"{bottom}\"/>\n</g>\n");
    }

    /// <summary>A bar; one that is too long ends in two pieces.</summary>
    private static void Bar(StringBuilder svg, string kind, int y, double length)
    {
        var cut = length > BarWidth;
        var width = cut ? BarWidth - 16 : length;
        Add(svg, $"<rect class=\"{kind}\" x=\"{NameWidth}\" y=\"{y}\" width=\"{width:F1}\" height=\"{BarHeight}\"/>");
        for (var piece = cut ? 2 : 0; piece > 0; piece--)
        {
            double x = NameWidth + BarWidth - 8 * piece + 3;
            Add(svg, $"<rect class=\"{kind}\" x=\"{x:F1}\" y=\"{y}\" width=\"5\" height=\"{BarHeight}\"/>");
        }
    }

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(FormattableString.Invariant(text));
}
