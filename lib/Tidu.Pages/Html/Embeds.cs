using AngleSharp.Dom;

namespace Tidu.Pages.Html;

/// <summary>What stands where a text embeds something that no page may have: a video, another page, a formula for a script to set.</summary>
internal static class Embeds
{
    private const string Kinds = "iframe, frame, embed, object, video, audio, script[type^='math/tex']";

    /// <summary>Puts links, or what is missing, in their place; nothing goes without a word.</summary>
    public static void Replace(IElement body, LessonLinks links)
    {
        foreach (var element in body.QuerySelectorAll(Kinds).Where(element => element.Closest("math, svg") is null).ToList())
        {
            element.OuterHtml = element.LocalName == "script" ? Formula(element, links) : Link(element, links);
        }
    }

    private static string Formula(IElement script, LessonLinks links)
    {
        var tex = script.TextContent.Trim();
        links.Place.Complain($"公式 {tex} 写在 <script> 里，按原文显示，请写成 $…$ 或 $$…$$");
        return $"<code class=\"tex\">{HtmlText.Escape(tex)}</code>";
    }

    private static string Link(IElement element, LessonLinks links)
    {
        var address = (
            element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source")?.GetAttribute("src") ?? ""
        ).Trim();
        var name = HtmlText.Escape(element.GetAttribute("title") is { Length: > 0 } title ? title : address);
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = "https:" + address;
        }
        if (
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        )
        {
            return element.Closest("a") is not null
                ? $"<span class=\"elsewhere\">{name}</span>"
                : $"<a class=\"elsewhere\" href=\"{HtmlText.Escape(address)}\">链接：{name}</a>";
        }
        links.Place.Complain($"网页里放不下 <{element.LocalName}>（{(address.Length > 0 ? address : "没有地址")}），请改成图片或链接");
        return $"<span class=\"elsewhere\">未放入网页：{(name.Length > 0 ? name : element.LocalName)}</span>";
    }
}
