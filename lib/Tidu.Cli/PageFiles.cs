using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>Writes notebooks as pages of one file each: what <c>export --single-file</c> and <c>run --format html</c> do.</summary>
/// <param name="place">Where they go.</param>
/// <param name="options">How pages are made.</param>
internal sealed class PageFiles(OutputPlace place, PageOptions? options = null)
{
    /// <summary>Writes a page and says where it is.</summary>
    /// <param name="lesson">The executed notebook.</param>
    public void Write(Lesson lesson)
    {
        var file = Path.GetFullPath(place.Of(Path.ChangeExtension(lesson.FileName, ".html")));
        Warn(SinglePage.Write(lesson, file, options));
        Console.WriteLine($"网页：{file}");
    }

    /// <summary>Tells what a page could not show as it was meant.</summary>
    public static void Warn(IReadOnlyList<PageWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            Console.Error.WriteLine($"! {warning}");
        }
    }
}
