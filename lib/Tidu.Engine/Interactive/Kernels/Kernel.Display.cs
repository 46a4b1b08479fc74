using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that a cell calls by their bare names. Part of the API of .NET Interactive.</summary>
public abstract partial class Kernel
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks a text as HTML.</summary>
    /// <param name="content">The HTML.</param>
    /// <returns>The HTML as a value that shows itself.</returns>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent)
    {
        PocketView element = script[type: "text/javascript"](HTML(scriptContent));
        element.ToString().DisplayAs(HtmlFormatter.MimeType);
    }

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs(HtmlFormatter.MimeType);
}
