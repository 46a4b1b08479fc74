using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks a kernel for a variable; the answer is a <see cref="Events.ValueProduced"/>. Part of the API of .NET Interactive.</summary>
/// <param name="name">The variable.</param>
/// <param name="mimeType">The format of the answer.</param>
/// <param name="targetKernelName">The kernel.</param>
public class RequestValue(string name, string? mimeType = null, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The variable.</summary>
    public string Name => name;

    /// <summary>The format of the answer.</summary>
    public string MimeType { get; } = mimeType ?? JsonFormatter.MimeType;
}

/// <summary>Asks a kernel for its variables; the answer is a <see cref="Events.ValueInfosProduced"/>. Part of the API of .NET Interactive.</summary>
/// <param name="targetKernelName">The kernel.</param>
/// <param name="mimeType">The format of the values.</param>
public class RequestValueInfos(string? targetKernelName = null, string mimeType = PlainTextSummaryFormatter.MimeType)
    : KernelCommand(targetKernelName)
{
    /// <summary>The format of the values.</summary>
    public string MimeType => mimeType;
}

/// <summary>Sets a variable in a kernel. Part of the API of .NET Interactive.</summary>
/// <param name="name">The variable.</param>
/// <param name="value">Its value.</param>
/// <param name="formattedValue">The value as text, for want of <paramref name="value"/>.</param>
/// <param name="targetKernelName">The kernel.</param>
public class SendValue(string name, object? value, FormattedValue? formattedValue = null, string? targetKernelName = null)
    : KernelCommand(targetKernelName)
{
    /// <summary>The variable.</summary>
    public string Name => name;

    /// <summary>Its value.</summary>
    public object? Value => value;

    /// <summary>The value as text.</summary>
    public FormattedValue? FormattedValue => formattedValue;
}
