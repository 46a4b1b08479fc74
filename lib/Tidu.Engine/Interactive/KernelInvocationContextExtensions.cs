using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Showing and printing by way of a context. Part of the API of .NET Interactive.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="context">The running cell or command.</param>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes) =>
        context.Display(value, mimeTypes);

    /// <summary>Shows a text as data of a given format.</summary>
    /// <param name="context">The running cell or command.</param>
    /// <param name="value">The data.</param>
    /// <param name="mimeType">Its format.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType) =>
        DisplayedValue.Show(value, [new FormattedValue(mimeType, value)], context);

    /// <summary>Prints text.</summary>
    /// <param name="context">The running cell or command.</param>
    /// <param name="output">The text.</param>
    /// <param name="command">The command that prints it.</param>
    public static void DisplayStandardOut(this KernelInvocationContext context, string output, KernelCommand? command = null) =>
        context.Publish(new StandardOutputValueProduced(command ?? context.Command, [Plain(output)]));

    /// <summary>Prints text to the error output.</summary>
    /// <param name="context">The running cell or command.</param>
    /// <param name="error">The text.</param>
    /// <param name="command">The command that prints it.</param>
    public static void DisplayStandardError(this KernelInvocationContext context, string error, KernelCommand? command = null) =>
        context.Publish(new StandardErrorValueProduced(command ?? context.Command, [Plain(error)]));

    private static FormattedValue Plain(string text) => new(PlainTextFormatter.MimeType, text);
}
