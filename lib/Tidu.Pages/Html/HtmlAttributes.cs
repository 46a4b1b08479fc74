using System.Net;
using System.Text;

namespace Tidu.Pages.Html;

/// <summary>The attributes of a tag, in order, names in lower case, values decoded.</summary>
internal static class HtmlAttributes
{
    /// <summary>Reads the attributes of a start tag; of two with one name the first counts, as in browsers.</summary>
    public static List<KeyValuePair<string, string>> Read(HtmlToken tag)
    {
        var text = tag.Text.AsSpan(1 + tag.Name.Length).TrimEnd('>');
        var attributes = new List<KeyValuePair<string, string>>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '/'))
            {
                position++;
            }
            if (position == text.Length)
            {
                return attributes;
            }
            var start = position++;
            while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not ('=' or '/'))
            {
                position++;
            }
            var name = text[start..position].ToString().ToLowerInvariant();
            var value = ReadValue(text, ref position);
            if (attributes.TrueForAll(attribute => attribute.Key != name))
            {
                attributes.Add(new(name, value));
            }
        }
    }

    /// <summary>The value of an attribute; <see langword="null"/> if the tag does not have it.</summary>
    public static string? Value(HtmlToken tag, string name)
    {
        foreach (var attribute in Read(tag))
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }
        return null;
    }

    /// <summary>Writes a start tag.</summary>
    public static string Tag(string name, IEnumerable<KeyValuePair<string, string>> attributes, bool closesItself = false)
    {
        var tag = new StringBuilder("<").Append(name);
        foreach (var (key, value) in attributes)
        {
            tag.Append(' ').Append(key);
            // An empty alt must be written as such: without one a screen reader would read out the address.
            if (value.Length > 0 || key == "alt")
            {
                tag.Append("=\"").Append(HtmlText.Escape(value)).Append('"');
            }
        }
        return tag.Append(closesItself ? "/>" : ">").ToString();
    }

    private static string ReadValue(ReadOnlySpan<char> text, ref int position)
    {
        var sign = position;
        while (sign < text.Length && char.IsWhiteSpace(text[sign]))
        {
            sign++;
        }
        if (sign == text.Length || text[sign] != '=')
        {
            return "";
        }
        position = sign + 1;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        if (position == text.Length)
        {
            return "";
        }
        var quote = text[position];
        if (quote is '"' or '\'')
        {
            var length = text[(position + 1)..].IndexOf(quote);
            var value = length < 0 ? text[(position + 1)..] : text.Slice(position + 1, length);
            position = length < 0 ? text.Length : position + length + 2;
            return WebUtility.HtmlDecode(value.ToString());
        }
        var start = position;
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        return WebUtility.HtmlDecode(text[start..position].ToString());
    }
}
