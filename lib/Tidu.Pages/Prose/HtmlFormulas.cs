using System.Net;
using System.Text;
using Markdig.Helpers;

namespace Tidu.Pages.Prose;

/// <summary>Sets the formulas in HTML that an author wrote, where Markdown looks at nothing.</summary>
internal static class HtmlFormulas
{
    private static readonly string[] Verbatim = ["pre", "code", "script", "style", "textarea", "title", "xmp", "math", "svg"];

    /// <summary>The HTML with its formulas set; tags, comments, code and drawings stay as they are.</summary>
    public static string Set(string html, FormulaSetter setter)
    {
        if (!html.AsSpan().ContainsAny('$', '\\'))
        {
            return html;
        }
        var finder = new FormulaFinder(html);
        var set = new StringBuilder();
        for (var i = 0; i < html.Length; )
        {
            var behind = html[i] == '<' ? EndOfMarkup(html, i) : i;
            if (behind == i && finder.At(i, html.Length - 1) is { } formula && !HoldsTag(html, formula.Tex))
            {
                var (tex, written) = (WebUtility.HtmlDecode(html[formula.Tex]), WebUtility.HtmlDecode(html[formula.Written]));
                set.Append(setter.Set(tex, written, formula.Display));
                i = formula.Written.End.Value;
                continue;
            }
            // A backslash takes the next sign's meaning.
            behind = behind > i ? behind : Math.Min(html.Length, i + (html[i] == '\\' ? 2 : 1));
            set.Append(html, i, behind - i);
            i = behind;
        }
        return set.ToString();
    }

    /// <summary>Behind a tag, a comment or an element whose content is no text; the same position if none begins here.</summary>
    private static int EndOfMarkup(string html, int start)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }
        var rest = new StringSlice(html, start, html.Length - 1);
        if (!HtmlHelper.TryParseHtmlTag(ref rest, out var tag))
        {
            return start;
        }
        foreach (var name in Verbatim)
        {
            if (
                tag.StartsWith("<" + name, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetterOrDigit(tag[name.Length + 1])
                && !tag.EndsWith("/>", StringComparison.Ordinal)
            )
            {
                var close = html.IndexOf("</" + name, rest.Start, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length : close;
            }
        }
        return rest.Start;
    }

    private static bool HoldsTag(string html, Range tex)
    {
        for (var i = tex.Start.Value; i < tex.End.Value; i++)
        {
            if (html[i] == '<' && EndOfMarkup(html, i) > i)
            {
                return true;
            }
        }
        return false;
    }
}
