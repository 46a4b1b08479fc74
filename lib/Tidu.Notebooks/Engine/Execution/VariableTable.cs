using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Notebooks.Engine.Execution;

/// <summary>The table that <c>#!who</c> and <c>#!whos</c> show.</summary>
internal static class VariableTable
{
    /// <summary>The variables by name, with types and values if asked for.</summary>
    public static string Html(IEnumerable<(string Name, Type Type, object? Value)> variables, bool withValues)
    {
        var html = new StringBuilder("<table><thead><tr><th>Variable</th>");
        html.Append(withValues ? "<th>Type</th><th>Value</th></tr></thead><tbody>" : "</tr></thead><tbody>");
        foreach (var (name, type, value) in variables.OrderBy(variable => variable.Name, StringComparer.Ordinal))
        {
            html.Append("<tr><td>").Append(WebUtility.HtmlEncode(name)).Append("</td>");
            if (withValues)
            {
                html.Append("<td>").Append(WebUtility.HtmlEncode(type.ToString())).Append("</td><td>");
                html.Append(WebUtility.HtmlEncode(value.ToDisplayString(PlainTextFormatter.MimeType))).Append("</td>");
            }
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
