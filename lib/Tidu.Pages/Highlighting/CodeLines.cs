using System.Text;

namespace Tidu.Pages.Highlighting;

/// <summary>Puts each line of code into an element of its own, so that a narrow page can wrap it with an indent.</summary>
internal static class CodeLines
{
    // As many as the style sheet has classes for; deeper lines wrap as these do.
    private const int DeepestIndent = 5;
    private const int IndentWidth = 4;

    /// <summary>Wraps the lines of escaped or coloured code, whose spans are not nested. The text stays the same.</summary>
    public static string Wrap(string html)
    {
        var lines = new StringBuilder(html.Length + 256);
        var open = "";
        foreach (var line in html.Split('\n'))
        {
            if (lines.Length > 0)
            {
                lines.Append(open.Length > 0 ? "</span>" : "").Append("\n</span>");
            }
            lines.Append("<span class=\"line").Append(Indent(line)).Append("\">").Append(open).Append(line);
            open = SpanOpenAfter(line, open);
        }
        return lines.Append(open.Length > 0 ? "</span>" : "").Append("</span>").ToString();
    }

    private static string Indent(string line)
    {
        var spaces = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t'))
            {
                break;
            }
            spaces += c == '\t' ? IndentWidth : 1;
        }
        var indent = Math.Min((spaces + IndentWidth - 1) / IndentWidth, DeepestIndent);
        return indent == 0 ? "" : FormattableString.Invariant($" in-{indent}");
    }

    private static string SpanOpenAfter(string line, string open)
    {
        var end = line.LastIndexOf("</span>", StringComparison.Ordinal);
        var start = line.LastIndexOf("<span", StringComparison.Ordinal);
        return start > end ? line[start..(line.IndexOf('>', start) + 1)]
            : end >= 0 ? ""
            : open;
    }
}
