namespace Tidu.Pages.Html;

/// <summary>Cuts HTML into tags and what is between them, the way browsers do; the pieces joined are the input.</summary>
internal static class HtmlScanner
{
    /// <summary>The pieces in order. What follows a <c>script</c> or <c>style</c> tag up to its end tag is one text.</summary>
    public static IEnumerable<HtmlToken> Scan(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            while (open >= 0 && !BeginsMarkup(html, open))
            {
                open = html.IndexOf('<', open + 1);
            }
            if (open != position)
            {
                yield return new HtmlToken(HtmlTokenKind.Text, html[position..(open < 0 ? html.Length : open)], "");
            }
            if (open < 0)
            {
                yield break;
            }
            var token = Markup(html, open);
            yield return token;
            position = open + token.Text.Length;
            if (token is { Kind: HtmlTokenKind.StartTag, Name: "script" or "style" or "textarea" or "title" or "xmp" })
            {
                var end = EndOfRawText(html, position, token.Name);
                if (end > position)
                {
                    yield return new HtmlToken(HtmlTokenKind.Text, html[position..end], "");
                    position = end;
                }
            }
        }
    }

    private static bool BeginsMarkup(string html, int open)
    {
        var next = open + 1 < html.Length ? html[open + 1] : ' ';
        return char.IsAsciiLetter(next)
            || next is '!' or '?'
            || (next == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2]));
    }

    private static HtmlToken Markup(string html, int open)
    {
        if (html[open + 1] is '!' or '?')
        {
            var isComment = string.CompareOrdinal(html, open, "<!--", 0, 4) == 0;
            var close = html.IndexOf(isComment ? "-->" : ">", open + 2, StringComparison.Ordinal);
            var length = close < 0 ? html.Length - open : close - open + (isComment ? 3 : 1);
            return new HtmlToken(HtmlTokenKind.Comment, html.Substring(open, length), "");
        }
        var isEnd = html[open + 1] == '/';
        var nameStart = open + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
        {
            nameEnd++;
        }
        var tagEnd = EndOfTag(html, nameEnd);
        return new HtmlToken(
            isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag,
            html[open..tagEnd],
            html[nameStart..nameEnd].ToLowerInvariant()
        );
    }

    /// <summary>Behind the tag's closing bracket; a bracket inside a quoted value closes nothing.</summary>
    private static int EndOfTag(string html, int position)
    {
        var quote = '\0';
        for (; position < html.Length; position++)
        {
            var c = html[position];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && PrecededByEquals(html, position))
            {
                quote = c;
            }
            else if (c == '>')
            {
                return position + 1;
            }
        }
        return html.Length;
    }

    private static bool PrecededByEquals(string html, int position)
    {
        do
        {
            position--;
        } while (position > 0 && char.IsWhiteSpace(html[position]));
        return position > 0 && html[position] == '=';
    }

    private static int EndOfRawText(string html, int position, string name)
    {
        var end = html.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
