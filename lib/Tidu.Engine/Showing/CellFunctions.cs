using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Execution;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Tidu.Engine.Showing;

/// <summary>What a cell calls by its bare name: the static members of .NET Interactive's <see cref="Kernel"/>, with which the original greets cells.</summary>
/// <remarks>
/// Ours, as those of <see cref="Kernel"/> would load the whole notebook API for a cell that only shows something, and as what they show cannot
/// be shown anew in its place: the handle that they return has another id than the one shown.
/// </remarks>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Both names are the original's.")]
public static class CellFunctions
{
    /// <summary>The kernel that all others belong to.</summary>
    public static Kernel Root => Kernel.Root;

    /// <summary>The kernel that runs the cell.</summary>
    public static Kernel Current => Kernel.Current;

    /// <summary>Shows a value.</summary>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var shown = new DisplayedValue(value, MimeBundle.Format(value, mimeTypes));
        CellExecution.Show(shown);
        return shown;
    }

    /// <summary>Shows a value.</summary>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    /// <remarks>A span is what the compiler prefers to the array of the original's extension.</remarks>
    public static DisplayedValue Display(this object? value, params ReadOnlySpan<string> mimeTypes) => display(value, [.. mimeTypes]);

    /// <summary>Marks a text as HTML.</summary>
    /// <param name="content">The HTML.</param>
    /// <returns>The HTML as a value that shows itself.</returns>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent)
    {
        PocketView element = script[type: "text/javascript"](HTML(scriptContent));
        display(element, HtmlFormatter.MimeType);
    }

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"), HtmlFormatter.MimeType);

    /// <summary>Asks for an input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">What to ask: the input's name.</param>
    /// <param name="typeHint">The kind of input: what is typed as a <c>password</c> is not seen; all others are text here.</param>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(CellInputs.Get(typeHint == "password", prompt));

    /// <summary>Asks for a secret input, which a run without a person takes from its options.</summary>
    /// <param name="prompt">What to ask: the input's name.</param>
    /// <exception cref="InvalidOperationException">The run was given no such input.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(CellInputs.Get(isSecret: true, prompt)));
}
