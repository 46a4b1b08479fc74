using System.Net;
using System.Text;

namespace Tidu.Pages.Html;

/// <summary>Text in HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text as content or attribute value; characters HTML cannot hold become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' and not ('\t' or '\n' or '\r') or '\x7F' => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>The words of a piece of HTML without its tags.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="formulasAsSource">Whether a formula counts as what its author typed, as in links, or as its signs.</param>
    public static string WordsOf(string html, bool formulasAsSource = false)
    {
        var words = new StringBuilder();
        var (inMath, inSource) = (false, false);
        foreach (var token in HtmlScanner.Scan(html))
        {
            inMath = (inMath && !token.Ends("math")) || token.Starts("math");
            inSource = (inSource && !token.Ends("annotation")) || token.Starts("annotation");
            if (token.Kind == HtmlTokenKind.Text && (!inMath || inSource == formulasAsSource))
            {
                words.Append(WebUtility.HtmlDecode(token.Text));
            }
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
