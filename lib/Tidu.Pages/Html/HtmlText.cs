using System.Net;
using System.Text;
using Tidu.Formulas;

namespace Tidu.Pages.Html;

/// <summary>Text in HTML.</summary>
internal static class HtmlText
{
    /// <inheritdoc cref="MarkupText.Escape"/>
    public static string Escape(string text) => MarkupText.Escape(text);

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
