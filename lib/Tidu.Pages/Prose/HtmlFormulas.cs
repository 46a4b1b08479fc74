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
        var set = new StringBuilder();
        var behind = 0;
        foreach (var formula in Find(html))
        {
            set.Append(html, behind, formula.Written.Start.Value - behind);
            set.Append(setter.Set(Decoded(html, formula.Tex), Decoded(html, formula.Written), formula.Display));
            behind = formula.Written.End.Value;
        }
        return behind == 0 ? html : set.Append(html, behind, html.Length - behind).ToString();
    }

    /// <summary>Reads what its formulas define for those of the page.</summary>
    public static void Read(string html, FormulaSetter setter)
    {
        foreach (var formula in Find(html))
        {
            setter.Read(Decoded(html, formula.Tex));
        }
    }

    private static IEnumerable<FoundFormula> Find(string html)
    {
        if (!html.AsSpan().ContainsAny('$', '\\'))
        {
            yield break;
        }
        var finder = new FormulaFinder(html, isHtml: true);
        for (var i = 0; i < html.Length; )
        {
            var behind = html[i] == '<' ? EndOfMarkup(html, i) : i;
            if (behind == i && finder.At(i, html.Length - 1) is { } formula && !HoldsTag(html, formula.Tex))
            {
                yield return formula;
                behind = formula.Written.End.Value;
            }
            // A backslash takes the next sign's meaning.
            i = behind > i ? behind : i + (html[i] == '\\' ? 2 : 1);
        }
    }

    private static string Decoded(string html, Range part) => WebUtility.HtmlDecode(html[part]);

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
