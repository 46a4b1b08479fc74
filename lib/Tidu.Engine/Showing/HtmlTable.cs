using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Engine.Showing;

/// <summary>HTML tables with numbered rows; as long as lists of .NET Interactive are at most.</summary>
internal static class HtmlTable
{
    // Wider than any window; more would only be scrolled past.
    private const int ColumnLimit = 50;

    /// <summary>The table of a two-dimensional array.</summary>
    public static string Of(Array array)
    {
        var columns = array.GetLength(1);
        var header = Enumerable.Range(0, columns).Select(column => column.ToString(CultureInfo.InvariantCulture));
        return Of(header, array.GetLength(0), row => Enumerable.Range(0, columns).Select(column => array.GetValue(row, column)));
    }

    /// <summary>The table of a <c>System.Data.DataTable</c>.</summary>
    public static string OfDataTable(object table)
    {
        var header = ((IEnumerable)Get(table, "Columns")!).Cast<object>().Select(column => column.ToString()!);
        List<object> rows = [.. ((IEnumerable)Get(table, "Rows")!).Cast<object>()];
        return Of(header, rows.Count, row => (object?[])Get(rows[row], "ItemArray")!);
    }

    /// <summary>The table of a <c>Microsoft.Data.Analysis.DataFrame</c>.</summary>
    public static string OfDataFrame(object frame)
    {
        var columns = (IEnumerable)Get(frame, "Columns")!;
        var header = columns.Cast<object>().Select(column => (string)Get(column, "Name")!);
        var rows = Get(frame, "Rows")!;
        var count = (long)Get(rows, "Count")!;
        List<object> shown = [.. ((IEnumerable)rows).Cast<object>().Take(Formatter.ListExpansionLimit)];
        return Of(header, count, row => ((IEnumerable)shown[row]).Cast<object?>());
    }

    /// <summary>The value of a property.</summary>
    public static object? Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value);

    private static string Of(IEnumerable<string> header, long count, Func<int, IEnumerable<object?>> row)
    {
        string[] names = [.. header];
        var html = new StringBuilder("<table><thead><tr><td></td>");
        foreach (var name in names.Take(ColumnLimit))
        {
            html.Append("<th>").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        }
        html.Append(names.Length > ColumnLimit ? Invariant($"<th><i>({names.Length - ColumnLimit} more)</i></th>") : "");
        html.Append("</tr></thead><tbody>");
        var limit = Math.Min(count, Formatter.ListExpansionLimit);
        for (var i = 0; i < limit; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{i}</th>");
            foreach (var value in row(i).Take(ColumnLimit))
            {
                html.Append("<td>").Append(WebUtility.HtmlEncode(Text(value))).Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append(count > limit ? Invariant($"<tr><td colspan=\"{names.Length + 1}\"><i>({count - limit} more)</i></td></tr>") : "");
        return html.Append("</tbody></table>").ToString();
    }

    // A list of properties, as of a complex number, has no place in a cell.
    private static string? Text(object? value)
    {
        var text = value.ToDisplayString(PlainTextFormatter.MimeType);
        return text.Contains('\n', StringComparison.Ordinal) ? value?.ToString() : text;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
