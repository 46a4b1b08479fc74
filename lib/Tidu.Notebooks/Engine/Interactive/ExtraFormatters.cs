using System.Collections;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Notebooks.Engine.Interactive;

/// <summary>HTML for values that the formatter of .NET Interactive shows as a list or as a tree of properties: tables and charts.</summary>
/// <remarks>Types are known by name, so that no library has to be loaded for a value that never comes; a notebook's own formatters win.</remarks>
internal static partial class ExtraFormatters
{
    private static readonly HashSet<Type> Seen = [];

    /// <summary>Forgets what was registered, as the formatter has been reset.</summary>
    public static void Reset()
    {
        lock (Seen)
        {
            Seen.Clear();
        }
    }

    /// <summary>Registers the formatter for a type if there is one and the notebook has none of its own.</summary>
    public static void EnsureFor(Type? type)
    {
        if (type is null || Find(type) is not { } format)
        {
            return;
        }
        lock (Seen)
        {
            var taken = Formatter
                .RegisteredFormatters(includeDefaults: false)
                .Any(formatter => formatter.MimeType == HtmlFormatter.MimeType && formatter.Type.IsAssignableFrom(type));
            if (Seen.Add(type) && !taken)
            {
                Formatter.Register(type, (value, writer) => writer.Write(format(value)), HtmlFormatter.MimeType);
            }
        }
    }

    private static Func<object, string>? Find(Type type) =>
        type is { IsArray: true } && type.GetArrayRank() == 2 ? value => Table((Array)value)
        : Inherits(type, "MathNet.Numerics.LinearAlgebra.Matrix`1") ? value => Table(Call<Array>(value, "ToArray"))
        : Inherits(type, "System.Data.DataTable") ? DataTable
        : Inherits(type, "Plotly.NET.GenericChart") || Inherits(type, "Plotly.NET.GenericChart+GenericChart") ? PlotlyChart
        : null;

    private static bool Inherits(Type? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            var name = type.IsGenericType ? type.GetGenericTypeDefinition().FullName : type.FullName;
            if (name == fullName)
            {
                return true;
            }
        }
        return false;
    }

    private static string Table(Array array)
    {
        var (rows, columns) = (array.GetLength(0), array.GetLength(1));
        var header = Enumerable.Range(0, columns).Select(column => (object)column);
        return Table(
            header,
            Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => array.GetValue(row, column)))
        );
    }

    private static string DataTable(object table)
    {
        var columns = Get<IEnumerable>(table, "Columns").Cast<object>();
        var rows = Get<IEnumerable>(table, "Rows").Cast<object>();
        return Table(columns, rows.Select(row => Get<object?[]>(row, "ItemArray").AsEnumerable()));
    }

    private static string PlotlyChart(object chart)
    {
        var module = chart.GetType().DeclaringType ?? chart.GetType().Assembly.GetType("Plotly.NET.GenericChart")!;
        // The library looks for cycles by comparing whole subtrees: that takes longer than all the rest.
        if (module.Assembly.GetType("Plotly.NET.Globals")?.GetProperty("JSON_CONFIG")?.GetValue(null) is { } settings)
        {
            settings.GetType().GetProperty("EqualityComparer")?.SetValue(settings, ReferenceEqualityComparer.Instance);
        }
        var html = (string)module.GetMethod("toChartHTML")!.Invoke(null, [chart])!;
        // It also names each chart at random; the same chart gets the same name here.
        if (RandomName().Match(html) is not { Success: true } name)
        {
            return html;
        }
        var plain = name.Value.Replace("-", "", StringComparison.Ordinal);
        var nameless = html.Replace(name.Value, "", StringComparison.Ordinal).Replace(plain, "", StringComparison.Ordinal);
        var stable = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nameless)).AsSpan(0, 8));
        return html.Replace(name.Value, stable, StringComparison.Ordinal).Replace(plain, stable, StringComparison.Ordinal);
    }

    private static string Table(IEnumerable<object> header, IEnumerable<IEnumerable<object?>> rows)
    {
        var html = new StringBuilder("<table><thead><tr><td></td>");
        foreach (var column in header)
        {
            html.Append("<th>").Append(WebUtility.HtmlEncode(column.ToString())).Append("</th>");
        }
        html.Append("</tr></thead><tbody>");
        var limit = Formatter.ListExpansionLimit;
        foreach (var (index, row) in rows.Index())
        {
            if (index == limit)
            {
                html.Append("<tr><td colspan=\"100\">……（还有更多行）</td></tr>");
                break;
            }
            html.Append("<tr><th>").Append(index).Append("</th>");
            foreach (var value in row)
            {
                html.Append("<td>").Append(WebUtility.HtmlEncode(value.ToDisplayString(PlainTextFormatter.MimeType))).Append("</td>");
            }
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private static T Call<T>(object value, string method) => (T)value.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(value, null)!;

    private static T Get<T>(object value, string property) => (T)value.GetType().GetProperty(property)!.GetValue(value)!;

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex RandomName();
}
