using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tidu.Pages.Html;

/// <summary>
/// Makes the HTML of a text fit for a page: read as browsers read it, links and images as the page can have them, and then nothing left
/// but what <see cref="ProseAllowlist"/> names, every element closed inside the text.
/// </summary>
internal static class ProseSanitizer
{
    /// <summary>Browsers nest no deeper either.</summary>
    private const int DeepestNesting = 512;

    /// <summary>How often a text may become another one by being read again before it is shown as it stands.</summary>
    private const int MostReadings = 4;

    private static readonly HashSet<string> Void = ["area", "br", "col", "hr", "img", "input", "source", "track", "wbr", "param"];

    /// <summary>The HTML made fit.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="links">What becomes of links and images.</param>
    public static string Clean(string html, LessonLinks links)
    {
        if (IsTooDeep(html))
        {
            links.Place.Complain("HTML 嵌套得太深，无法排版，请减少层数");
            return $"<pre>{HtmlText.Escape(html)}</pre>";
        }
        return Settle(Adapt(html, links)) ?? $"<pre>{HtmlText.Escape(html)}</pre>";
    }

    /// <summary>A piece of HTML for use elsewhere: fit for a page, with no links, notes or images.</summary>
    public static string WithoutLinks(string html)
    {
        if (IsTooDeep(html))
        {
            return HtmlText.Escape(html);
        }
        var body = Parse(html);
        foreach (var part in body.QuerySelectorAll("img, input, sup.footnote-ref, a.footnote-ref, a.proof").ToList())
        {
            part.Remove();
        }
        foreach (var link in body.QuerySelectorAll("a").ToList())
        {
            link.Replace([.. link.ChildNodes]);
        }
        return Settle(HtmlWriter.InnerHtml(body)) ?? HtmlText.Escape(html);
    }

    /// <summary>What is the same however often it is read and cleaned; <see langword="null"/> if nothing is.</summary>
    private static string? Settle(string html)
    {
        for (var i = 0; i < MostReadings; i++)
        {
            var body = Parse(html);
            ProseAllowlist.Sanitizer.SanitizeDom((IHtmlDocument)body.Owner!, body);
            var clean = HtmlWriter.InnerHtml(body);
            if (clean == html)
            {
                return clean;
            }
            html = clean;
        }
        return null;
    }

    private static string Adapt(string html, LessonLinks links)
    {
        var body = Parse(html);
        foreach (var element in body.QuerySelectorAll("[id]"))
        {
            element.Id = links.FootnoteId(element.Id!) ?? element.Id;
        }
        foreach (var box in body.QuerySelectorAll("input").ToList())
        {
            AdaptBox(box);
        }
        Embeds.Replace(body, links);
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            var attributes = links.Link(AttributesOf(link));
            if (!attributes.Exists(attribute => attribute.Key == "href"))
            {
                link.RemoveAttribute("href");
            }
            foreach (var (name, value) in attributes)
            {
                link.SetAttribute(name, value);
            }
        }
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            image.OuterHtml = links.Image(AttributesOf(image), insideLink: image.Closest("a") is not null);
        }
        return HtmlWriter.InnerHtml(body);
    }

    /// <summary>The only field there is: the box of a task list.</summary>
    private static void AdaptBox(IElement box)
    {
        if (box.GetAttribute("type") != "checkbox")
        {
            box.Remove();
            return;
        }
        box.SetAttribute("disabled", "");
        box.SetAttribute("aria-label", box.HasAttribute("checked") ? "已完成" : "未完成");
    }

    private static List<KeyValuePair<string, string>> AttributesOf(IElement element) =>
        [.. element.Attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value))];

    internal static IHtmlElement Parse(string html) =>
        ProseAllowlist.Sanitizer.HtmlParserFactory().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    /// <summary>Counts tags first, so that nothing deep is ever parsed, and is on the safe side.</summary>
    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        var foreign = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            foreign +=
                token.Name is not ("math" or "svg") ? 0
                : token.Kind == HtmlTokenKind.StartTag ? 1
                : -1;
            depth += token.Kind switch
            {
                // In HTML itself a tag that ends in "/>" opens an element like any other.
                HtmlTokenKind.StartTag when !Void.Contains(token.Name) && !(token.ClosesItself && foreign > 0) => 1,
                HtmlTokenKind.EndTag when depth > 0 => -1,
                _ => 0,
            };
            if (depth > DeepestNesting)
            {
                return true;
            }
        }
        return DepthOf(Parse(html)) > DeepestNesting;
    }

    // Not from sibling to sibling: AngleSharp counts from the first to find the next.
    private static int DepthOf(INode root)
    {
        var deepest = 0;
        var rest = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (rest.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
            {
                rest.Push((child, next.Depth + 1));
            }
        }
        return deepest;
    }
}
