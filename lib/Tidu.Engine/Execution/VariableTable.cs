using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Engine.Execution;

/// <summary>What <c>#!who</c> and <c>#!whos</c> show.</summary>
internal static class VariableTable
{
    /// <summary>The names of the variables, or a table with types and values.</summary>
    public static string Html(IEnumerable<(string Name, Type Type, object? Value)> variables, bool withValues)
    {
        if (!withValues)
        {
            return $"<div>{string.Concat(variables.Select(variable => WebUtility.HtmlEncode(variable.Name) + "\t "))}</div>";
        }
        var html = new StringBuilder("<table><thead><tr><th>Variable</th><th>Type</th><th>Value</th></tr></thead><tbody>");
        foreach (var (name, type, value) in variables)
        {
            html.Append("<tr><td>").Append(WebUtility.HtmlEncode(name)).Append("</td><td>");
            html.Append(WebUtility.HtmlEncode(type.ToString())).Append("</td><td><div class=\"dni-plaintext\">");
            html.Append(WebUtility.HtmlEncode(value.ToDisplayString(PlainTextFormatter.MimeType))).Append("</div></td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
