using System.Globalization;
using System.Net;
using System.Text;

namespace Tidu.Charts;

/// <summary>The values of a chart's lines and bars as tables that open on demand, for readers who cannot see it or want the numbers.</summary>
internal static class ChartTable
{
    private const int MostRows = 60;

    /// <summary>One folded part with a table for each panel; empty if the chart has nothing but contour lines.</summary>
    public static string Of(Chart chart)
    {
        var tables = new StringBuilder();
        foreach (var panel in chart.Panels)
        {
            if (panel.Layers.OfType<LineLayer>().Any() || panel.Layers.OfType<BarLayer>().Any())
            {
                Write(tables, panel.Title ?? chart.Name, Columns(panel), panel.Layers.Any(Reveals) ? "步" : panel.X.Label);
            }
        }
        return tables.Length == 0
            ? ""
            : $"""
                <details class="tidu-table"><summary>数据表</summary>
                <div role="region" tabindex="0" aria-label="数据表：{WebUtility.HtmlEncode(
                    chart.Name
                )}" style="max-height:20rem;overflow:auto">
                {tables}</div></details>

                """;
    }

    private static bool Reveals(Layer layer) => layer is LineLayer { RevealByStep: true };

    /// <summary>The value of each column at each place of the first one. A trace has its step as place and two columns.</summary>
    private static List<(string Name, Dictionary<double, double> Values)> Columns(Panel panel)
    {
        var columns = new List<(string, Dictionary<double, double>)>();
        foreach (var layer in panel.Layers)
        {
            switch (layer)
            {
                case LineLayer { RevealByStep: true } trace:
                    columns.Add(($"{trace.Name} {panel.X.Label}", ByStep(trace.X)));
                    columns.Add(($"{trace.Name} {panel.Y.Label}", ByStep(trace.Y)));
                    break;
                case LineLayer line:
                    columns.Add((line.Name, ByPlace(line.X, line.Y)));
                    break;
                case BarLayer bar:
                    columns.Add((bar.Name, ByPlace(bar.X, bar.Y)));
                    break;
            }
        }
        return columns;
    }

    private static Dictionary<double, double> ByStep(IEnumerable<double> values) =>
        values.Select((value, step) => (Step: (double)step, value)).ToDictionary(entry => entry.Step, entry => entry.value);

    private static Dictionary<double, double> ByPlace(IEnumerable<double> x, IEnumerable<double> y)
    {
        var values = new Dictionary<double, double>();
        foreach (var (place, value) in x.Zip(y))
        {
            values[place] = value;
        }
        return values;
    }

    private static void Write(
        StringBuilder html,
        string title,
        List<(string Name, Dictionary<double, double> Values)> columns,
        string place
    )
    {
        double[] places = [.. columns.SelectMany(column => column.Values.Keys).Where(double.IsFinite).Distinct().Order()];
        var stride = Stride(places.Length);
        var thinned = stride == 1 ? "" : $"（每 {stride} 行取一行）";
        html.Append(CultureInfo.InvariantCulture, $"<table><caption>{Escaped(title + thinned)}</caption>\n<thead><tr><th scope=\"col\">");
        html.Append(Escaped(place)).Append("</th>");
        foreach (var (name, _) in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Escaped(name)}</th>");
        }
        html.Append("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < places.Length; i++)
        {
            if (i % stride != 0 && i != places.Length - 1)
            {
                continue;
            }
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Number(places[i])}</th>");
            foreach (var (_, values) in columns)
            {
                var text = values.TryGetValue(places[i], out var value) ? Number(value) : "";
                html.Append(CultureInfo.InvariantCulture, $"<td>{text}</td>");
            }
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    /// <summary>The smallest of 1, 2, 5, 10, … that leaves few enough rows, the last included.</summary>
    private static int Stride(int rows)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var stride in new[] { power, 2 * power, 5 * power })
            {
                if ((rows - 1) / stride + 2 <= MostRows || rows <= MostRows)
                {
                    return stride;
                }
            }
        }
    }

    private static string Number(double value) => value.ToString("g6", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
