using System.Text;
using System.Text.RegularExpressions;
using Tidu.Pages.Html;
using Tidu.Pages.Prose;

namespace Tidu.Pages;

/// <summary>Puts a page around the content of a lesson.</summary>
internal static partial class LessonPage
{
    /// <summary>The page for a site.</summary>
    public static string InSite(LessonContent lesson, LessonContent? previous, LessonContent? next) =>
        Write(
            lesson,
            Pager(previous, next),
            "index.html",
            lesson.Scripts.Select(script => $"<script src=\"{SiteDraft.AssetFolder}/{script.FileName}\"></script>\n"),
            hasFiles: lesson.Scripts.Count > 0
        );

    /// <summary>The page as one file.</summary>
    public static string Alone(LessonContent lesson)
    {
        foreach (var script in lesson.Scripts)
        {
            lesson.Policy.Admit(script.Source);
        }
        return Write(lesson, "", home: null, lesson.Scripts.Select(script => $"<script>{script.Source}</script>\n"), hasFiles: false);
    }

    private static string Write(LessonContent lesson, string pager, string? home, IEnumerable<string> scripts, bool hasFiles)
    {
        var body = Number().Replace(lesson.Body, "$1<span class=\"number\">$2</span> ", 1);
        var content = $"""
            <div class="page">
            {Contents(lesson.Headings)}<main id="content">
            <article>
            {body}</article>
            {pager}</main>
            </div>
            """;
        var words = HtmlText.WordsOf(lesson.Description);
        var description = words.Length > 0 ? words : lesson.FullTitle;
        return PageFrame.Write(
            $"{lesson.FullTitle} · {PageFrame.SiteName}",
            description,
            content,
            lesson.NotebookName,
            home,
            lesson.Styles,
            scripts,
            lesson.Policy,
            hasFiles
        );
    }

    /// <summary>
    /// The contents list twice: beside the text where there is room, folded above it where there is not. The style sheet shows one.
    /// </summary>
    private static string Contents(IReadOnlyList<Heading> headings)
    {
        if (headings.Count == 0)
        {
            return "";
        }
        var list = new StringBuilder("<ol>\n");
        foreach (var heading in headings)
        {
            var id = Uri.EscapeDataString(heading.Id);
            list.Append($"<li class=\"level-{heading.Level}\"><a href=\"#{id}\">{heading.Html}</a></li>\n");
        }
        list.Append("</ol>\n");
        var route = Route(headings);
        return $"""
            <nav class="contents wide" aria-label="目录">
            <p>目录</p>
            {list}{route}</nav>
            <nav class="contents narrow" aria-label="目录">
            <details><summary>目录</summary>
            {list}{route}</details>
            </nav>

            """;
    }

    /// <summary>What a class can leave out, and how long the rest takes; nothing where the author says neither.</summary>
    private static string Route(IReadOnlyList<Heading> headings)
    {
        var minutes = 0;
        var (optionalLevel, timedLevel) = (int.MaxValue, int.MaxValue);
        foreach (var heading in headings)
        {
            optionalLevel = heading.Level <= optionalLevel ? (heading.IsOptional ? heading.Level : int.MaxValue) : optionalLevel;
            timedLevel = heading.Level <= timedLevel ? int.MaxValue : timedLevel;
            // The time of a section is that of all in it.
            if (optionalLevel == int.MaxValue && timedLevel == int.MaxValue && heading.Minutes is { } time)
            {
                minutes += time;
                timedLevel = heading.Level;
            }
        }
        var hasOptional = headings.Any(heading => heading.IsOptional);
        var words = (minutes, hasOptional) switch
        {
            (0, false) => "",
            (0, true) => "标有「选读」的可以跳过。",
            (_, false) => FormattableString.Invariant($"全课约 {minutes} 分钟。"),
            (_, true) => FormattableString.Invariant($"主线约 {minutes} 分钟；标有「选读」的可以跳过。"),
        };
        return words.Length == 0 ? "" : $"<p class=\"route\">{words}</p>\n";
    }

    private static string Pager(LessonContent? previous, LessonContent? next)
    {
        if (previous is null && next is null)
        {
            return "";
        }
        return $"<nav class=\"pager\" aria-label=\"上一课与下一课\">\n{Link(previous, "prev", "上一课")}{Link(next, "next", "下一课")}</nav>\n";

        static string Link(LessonContent? lesson, string relation, string label) =>
            lesson is null
                ? ""
                : $"<a class=\"{relation}\" rel=\"{relation}\" href=\"{Uri.EscapeDataString(lesson.PageName)}\">"
                    + $"<small>{label}</small> {HtmlText.Escape(lesson.FullTitle)}</a>\n";
    }

    [GeneratedRegex(@"(<h1[^>]*>)(\d+(?:\.\d+)*)[\s.、:]+")]
    private static partial Regex Number();
}
