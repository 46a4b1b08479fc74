using System.Globalization;
using System.Text;
using Tidu.Pages.Html;

namespace Tidu.Pages.Outputs;

/// <summary>Terminal output as HTML: the colours of escape sequences become classes, other sequences vanish.</summary>
internal static class AnsiText
{
    private const char Escape = '\x1B';

    private sealed record Look(
        int? Foreground = null,
        int? Background = null,
        bool Bold = false,
        bool Italic = false,
        bool Underline = false
    )
    {
        public string Classes =>
            string.Join(
                ' ',
                new[]
                {
                    Foreground is { } f ? string.Create(CultureInfo.InvariantCulture, $"ansi-{f}") : "",
                    Background is { } b ? string.Create(CultureInfo.InvariantCulture, $"ansi-on-{b}") : "",
                    Bold ? "ansi-bold" : "",
                    Italic ? "ansi-italic" : "",
                    Underline ? "ansi-underline" : "",
                }.Where(name => name.Length > 0)
            );
    }

    /// <summary>The text as HTML.</summary>
    public static string ToHtml(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
        {
            return HtmlText.Escape(Overwritten(text));
        }
        var html = new StringBuilder();
        var look = new Look();
        var position = 0;
        text = Overwritten(text);
        while (position < text.Length)
        {
            var next = text.IndexOf(Escape, position);
            Append(html, text[position..(next < 0 ? text.Length : next)], look);
            if (next < 0)
            {
                break;
            }
            position = SkipSequence(text, next, ref look);
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, string text, Look look)
    {
        if (text.Length == 0)
        {
            return;
        }
        var classes = look.Classes;
        html.Append(classes.Length == 0 ? HtmlText.Escape(text) : $"<span class=\"{classes}\">{HtmlText.Escape(text)}</span>");
    }

    /// <summary>What a terminal shows of lines that a carriage return began anew, as progress bars do.</summary>
    private static string Overwritten(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Contains('\r', StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(line => line.TrimEnd('\r') is var kept ? kept[(kept.LastIndexOf('\r') + 1)..] : ""))
            : text;
    }

    private static int SkipSequence(string text, int start, ref Look look)
    {
        if (start + 1 >= text.Length || text[start + 1] != '[')
        {
            return System.Math.Min(start + 2, text.Length);
        }
        var end = start + 2;
        while (end < text.Length && text[end] is < '@' or > '~')
        {
            end++;
        }
        if (end < text.Length && text[end] == 'm')
        {
            look = Changed(look, text[(start + 2)..end]);
        }
        return System.Math.Min(end + 1, text.Length);
    }

    private static Look Changed(Look look, string parameters)
    {
        var codes = parameters
            .Split(';', ':')
            .Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
        var list = codes.ToList();
        for (var i = 0; i < list.Count; i++)
        {
            switch (list[i])
            {
                case 38 or 48:
                    // 256 colours and true colours have no place in a page's two schemes; their parameters are skipped.
                    i += i + 1 < list.Count && list[i + 1] == 5 ? 2 : 4;
                    break;
                default:
                    look = Changed(look, list[i]);
                    break;
            }
        }
        return look;
    }

    private static Look Changed(Look look, int code) =>
        code switch
        {
            0 => new Look(),
            1 => look with { Bold = true },
            3 => look with { Italic = true },
            4 => look with { Underline = true },
            22 => look with { Bold = false },
            23 => look with { Italic = false },
            24 => look with { Underline = false },
            >= 30 and <= 37 => look with { Foreground = code - 30 },
            39 => look with { Foreground = null },
            >= 40 and <= 47 => look with { Background = code - 40 },
            49 => look with { Background = null },
            >= 90 and <= 97 => look with { Foreground = code - 90 },
            >= 100 and <= 107 => look with { Background = code - 100 },
            _ => look,
        };
}
