using System.Text;

namespace Tidu.Pages;

/// <summary>The style sheet, the script and the sign of the pages, as they lie in <c>Assets/</c>.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet of all pages.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script that adds copy buttons and the like to what is readable without it.</summary>
    public static string Script { get; } = Read("page.js");

    /// <summary>The sign: contour lines and a path down to the minimum.</summary>
    public static string Logo { get; } = Read("logo.svg").Trim();

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"Tidu.Pages.Assets.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
