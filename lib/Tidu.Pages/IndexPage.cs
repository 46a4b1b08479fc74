using System.Text;
using Tidu.Pages.Html;

namespace Tidu.Pages;

/// <summary>The list of all lessons.</summary>
internal static class IndexPage
{
    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<LessonContent> lessons)
    {
        var list = new StringBuilder();
        foreach (var lesson in lessons)
        {
            var figure = lesson.Figure is null
                ? $"<span class=\"figure\">{PageAssets.Logo}</span>"
                : $"<span class=\"figure\"><img src=\"{SiteDraft.AssetFolder}/{Uri.EscapeDataString(FigureName(lesson))}\" alt=\"\"></span>";
            var number = lesson.Number.Length == 0 ? "" : $"<span class=\"number\">{lesson.Number}</span> ";
            list.Append(
                $"""
                <li>
                {figure}
                <h2>{number}<a href="{Uri.EscapeDataString(lesson.PageName)}">{HtmlText.Escape(lesson.Title)}</a></h2>
                <p>{lesson.Description}</p>
                </li>

                """
            );
        }
        var content = $"""
            <main id="content" class="index">
            <h1>{PageAssets.Logo}梯度<span lang="en">Tidu</span></h1>
            <p class="lead">会动的优化算法课。每一课都是一本可以运行的 C# 笔记本：公式、代码和图都在这里，打开就能读，动手就能玩。</p>
            <ol class="lessons">
            {list}</ol>
            </main>
            """;
        return PageFrame.Write(
            $"{PageFrame.SiteName} · 会动的优化算法课",
            "用 C# 笔记本学优化算法：公式、代码和会动的图，不需要网络。",
            content,
            madeFrom: null,
            home: null,
            styles: [],
            scripts: [],
            new ScriptPolicy(),
            hasFiles: false
        );
    }

    /// <summary>The file name of the figure that stands for a lesson.</summary>
    public static string FigureName(LessonContent lesson) => Path.ChangeExtension(lesson.PageName, ".svg");
}
