using System.Net;
using System.Text;

namespace Tidu.Notebooks.Pages.Html;

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

    /// <summary>The words of a piece of HTML without its tags; a formula counts as its source.</summary>
    public static string WordsOf(string html)
    {
        var words = new StringBuilder();
        var inMath = false;
        foreach (var token in HtmlScanner.Scan(html))
        {
            // Of a formula only the annotation is read: it is what people would type.
            inMath = token.Starts("math") || token.Ends("annotation") || (inMath && !token.Starts("annotation") && !token.Ends("math"));
            if (token.Kind == HtmlTokenKind.Text && !inMath)
            {
                words.Append(WebUtility.HtmlDecode(token.Text));
            }
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
