using System.Text;

namespace Tidu.Formulas;

/// <summary>Text in XML and HTML.</summary>
/// <remarks>
/// <see cref="System.Net.WebUtility.HtmlEncode(string)"/> would write é, × and every mathematical letter as a number, which makes a Chinese
/// page with formulas a good part longer and its source unreadable, and lets through what XML cannot hold.
/// </remarks>
public static class MarkupText
{
    /// <summary>The text as content or attribute value; what XML or HTML cannot hold becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < 0x20 and not ('\t' or '\n' or '\r') or 0x7F or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }
}
