using Tidu.Pages.Prose;

namespace Tidu.Pages;

/// <summary>A lesson as HTML, before a page is put around it.</summary>
/// <param name="NotebookName">The notebook's file name.</param>
/// <param name="Number">The number in front of the title, such as <c>7.6</c>; empty if there is none.</param>
/// <param name="Title">The title as plain text, without the number.</param>
/// <param name="Description">The first paragraph as HTML without links.</param>
/// <param name="Headings">The headings below the title.</param>
/// <param name="Scripts">The scripts that the outputs need once a page.</param>
/// <param name="Styles">The style sheets that they need once a page.</param>
/// <param name="Policy">Which scripts of the outputs may run.</param>
/// <param name="Figure">The first drawing as SVG; <see langword="null"/> if there is none.</param>
internal sealed record LessonContent(
    string NotebookName,
    string Number,
    string Title,
    string Description,
    IReadOnlyList<Heading> Headings,
    string Body,
    IReadOnlyList<SharedScript> Scripts,
    IReadOnlyList<string> Styles,
    ScriptPolicy Policy,
    string? Figure
)
{
    /// <summary>The name of the lesson's page.</summary>
    public string PageName => PageNameOf(NotebookName);

    /// <summary>The title with its number.</summary>
    public string FullTitle => Number.Length == 0 ? Title : $"{Number} {Title}";

    /// <summary>The same without its long texts: enough to name the lesson and its files.</summary>
    public LessonContent WithoutParts() =>
        this with
        {
            Body = "",
            Scripts = [.. Scripts.Select(script => script with { Source = "" })],
            Figure = Figure is null ? null : "",
        };

    /// <summary>The name of the page of a notebook.</summary>
    public static string PageNameOf(string notebookName) => Path.GetFileNameWithoutExtension(notebookName) + ".html";
}
