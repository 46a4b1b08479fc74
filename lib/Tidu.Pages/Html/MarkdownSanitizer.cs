using System.Text;

namespace Tidu.Pages.Html;

/// <summary>
/// Makes the HTML of a Markdown cell fit for a page: no scripts, no frames, every element closed inside the cell, links and images as
/// the page can have them.
/// </summary>
/// <param name="links">What becomes of links and images.</param>
internal sealed class MarkdownSanitizer(LessonLinks links)
{
    private static readonly HashSet<string> DroppedWithContent = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "iframe",
        "object",
        "noscript",
        "template",
        "applet",
        "frameset",
        "title",
        "textarea",
        "select",
        "xmp",
    };

    private static readonly HashSet<string> DroppedTags = new(StringComparer.Ordinal)
    {
        "html",
        "head",
        "body",
        "meta",
        "link",
        "base",
        "form",
        "embed",
        "button",
        "frame",
        "main",
        "dialog",
        "portal",
    };

    private static readonly HashSet<string> DroppedAttributes = new(StringComparer.Ordinal)
    {
        "srcset",
        "action",
        "formaction",
        "background",
        "poster",
        "ping",
        "srcdoc",
        "autofocus",
        "tabindex",
        "accesskey",
        "contenteditable",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "br",
        "col",
        "hr",
        "img",
        "input",
        "source",
        "track",
        "wbr",
        "param",
    };

    /// <summary>The HTML made fit.</summary>
    public string Clean(string html)
    {
        var clean = new StringBuilder(html.Length);
        var open = new List<string>();
        string? skipped = null;
        foreach (var token in HtmlScanner.Scan(html))
        {
            if (skipped is not null)
            {
                skipped = token.Ends(skipped) ? null : skipped;
                continue;
            }

            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    clean.Append(token.Text);
                    break;
                case HtmlTokenKind.StartTag when DroppedWithContent.Contains(token.Name):
                    skipped = token.ClosesItself ? null : token.Name;
                    break;
                case HtmlTokenKind.StartTag when !DroppedTags.Contains(token.Name):
                    WriteStart(token, clean, open);
                    break;
                case HtmlTokenKind.EndTag when open.LastIndexOf(token.Name) is >= 0 and var index:
                    open.RemoveRange(index, open.Count - index);
                    clean.Append(token.Text);
                    break;
            }
        }

        for (var i = open.Count - 1; i >= 0; i--)
        {
            clean.Append("</").Append(open[i]).Append('>');
        }

        return clean.ToString();
    }

    private void WriteStart(HtmlToken tag, StringBuilder clean, List<string> open)
    {
        var attributes = HtmlAttributes.Read(tag);
        if (tag.Name == "img")
        {
            clean.Append(links.Image(attributes, insideLink: open.Contains("a")));
            return;
        }

        if (tag.Name == "input")
        {
            WriteTaskBox(attributes, clean);
            return;
        }

        if (tag.Name == "a")
        {
            attributes = links.Link(attributes);
        }

        if (attributes.FindIndex(a => a.Key == "id") is >= 0 and var index && links.FootnoteId(attributes[index].Value) is { } id)
        {
            attributes[index] = new("id", id);
        }

        attributes.RemoveAll(attribute => !IsHarmless(attribute));
        var closesItself = tag.ClosesItself && (open.Contains("math") || open.Contains("svg"));
        clean.Append(HtmlAttributes.Tag(tag.Name, attributes, closesItself));
        if (!closesItself && !Void.Contains(tag.Name))
        {
            open.Add(tag.Name);
        }
    }

    /// <summary>The only field there is: the box of a task list.</summary>
    private static void WriteTaskBox(List<KeyValuePair<string, string>> attributes, StringBuilder clean)
    {
        if (attributes.Contains(new("type", "checkbox")))
        {
            var done = attributes.Exists(attribute => attribute.Key == "checked");
            clean.Append("<input type=\"checkbox\" disabled").Append(done ? " checked aria-label=\"已完成\">" : " aria-label=\"未完成\">");
        }
    }

    private static bool IsHarmless(KeyValuePair<string, string> attribute)
    {
        var (name, value) = attribute;
        return !name.StartsWith("on", StringComparison.Ordinal)
            && !DroppedAttributes.Contains(name)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '_')
            && !(name is "href" or "xlink:href" or "src" && !LessonLinks.IsHarmlessAddress(value))
            && !(name == "src" && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            && !(name == "style" && value.Contains("url(", StringComparison.OrdinalIgnoreCase));
    }
}
