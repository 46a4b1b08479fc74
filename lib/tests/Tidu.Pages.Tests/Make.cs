using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Pages.Tests;

/// <summary>Small notebooks for tests.</summary>
internal static class Make
{
    public static MarkdownCell Text(string source, JsonObject? attachments = null) => new("text", source, [], attachments);

    public static CodeCell Code(string source, params Output[] outputs) => new("code", source, [], outputs, 1);

    public static CodeCell Tagged(string tag, string source, params Output[] outputs) =>
        new("code", source, new JsonObject { ["tags"] = new JsonArray(tag) }, outputs, 1);

    public static DisplayData Data(string type, JsonNode value) => new(new JsonObject { [type] = value }, []);

    public static NotebookDocument Notebook(params Cell[] cells) => new(cells, []);

    public static Lesson Lesson(string fileName, params Cell[] cells) => new(fileName, Notebook(cells));

    /// <summary>Writes a site at once.</summary>
    public static IReadOnlyList<PageWarning> Site(IReadOnlyList<Lesson> lessons, string folder, PageOptions? options = null)
    {
        using var draft = new SiteDraft(lessons.Select(lesson => lesson.FileName), folder, options);
        foreach (var lesson in lessons)
        {
            draft.Add(lesson);
        }
        return draft.Write();
    }

    /// <summary>The article of the page of one notebook, by default not strict.</summary>
    public static string Article(params Cell[] cells)
    {
        var page = SinglePage.Render(Lesson("lesson.ipynb", cells), new PageOptions(), []);
        var start = page.IndexOf("<article>", StringComparison.Ordinal) + "<article>".Length;
        return page[start..page.IndexOf("</article>", StringComparison.Ordinal)];
    }
}
