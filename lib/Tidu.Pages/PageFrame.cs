using Tidu.Pages.Html;

namespace Tidu.Pages;

/// <summary>What is the same around every page: head, masthead, footer.</summary>
internal static class PageFrame
{
    /// <summary>The name in titles.</summary>
    public const string SiteName = "梯度 Tidu";

    /// <summary>A whole page.</summary>
    /// <param name="title">What the browser's tab says.</param>
    /// <param name="description">What the page is about, in one line.</param>
    /// <param name="content">Everything between masthead and footer.</param>
    /// <param name="madeFrom">The notebook the page was made from; <see langword="null"/> for the index.</param>
    /// <param name="home">The address of the index; <see langword="null"/> where there is none.</param>
    /// <param name="styles">Style sheets of outputs.</param>
    /// <param name="scripts">Script elements that run after the content.</param>
    /// <param name="policy">Which scripts may run; ours is added.</param>
    /// <param name="hasFiles">Whether some of them lie beside the page.</param>
    public static string Write(
        string title,
        string description,
        string content,
        string? madeFrom,
        string? home,
        IEnumerable<string> styles,
        IEnumerable<string> scripts,
        ScriptPolicy policy,
        bool hasFiles
    )
    {
        var script = $"\n{PageAssets.Script}";
        policy.Admit(script);
        var icon = Uri.EscapeDataString(PageAssets.Logo);
        var brand = $"{PageAssets.Logo}<span><b>梯度</b> Tidu</span>";
        // The index is its own masthead.
        var masthead = madeFrom is null
            ? ""
            : $"<header class=\"masthead\">\n{(home is null ? $"<span class=\"brand\">{brand}</span>" : $"<a class=\"brand\" href=\"{home}\">{brand}</a>")}\n</header>\n";
        var origin = madeFrom is null ? "" : $"，来自笔记本 <code>{HtmlText.Escape(madeFrom)}</code>";
        return $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy.ToString(hasFiles)}">
            <meta http-equiv="x-dns-prefetch-control" content="off">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="Tidu">
            <title>{HtmlText.Escape(title)}</title>
            <meta name="description" content="{HtmlText.Escape(description)}">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:image/svg+xml,{icon}">
            {string.Concat(styles.Select(style => $"<style>\n{style}\n</style>\n"))}<style>
            {PageAssets.Style}</style>
            </head>
            <body>
            <a class="skip" href="#content">跳到正文</a>
            {masthead}{content}
            <footer class="colophon">
            <p>用 <span lang="en">Tidu</span>（梯度）制作{origin}。本页不需要网络。</p>
            </footer>
            {string.Concat(scripts)}<script>{script}</script>
            </body>
            </html>

            """;
    }
}
