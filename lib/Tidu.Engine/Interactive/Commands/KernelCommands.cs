namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks kernels what they are; the answer is a <see cref="Events.KernelInfoProduced"/> each. Part of the API of .NET Interactive.</summary>
/// <param name="targetKernelName">The kernel.</param>
public class RequestKernelInfo(string? targetKernelName = null) : KernelCommand(targetKernelName);

/// <summary>Asks the person at the notebook for an input. Part of the API of .NET Interactive.</summary>
/// <param name="prompt">What to ask.</param>
/// <param name="targetKernelName">The kernel.</param>
/// <param name="inputTypeHint"><c>password</c> for a secret.</param>
/// <param name="valueName">The name of the input.</param>
public class RequestInput(string prompt, string? targetKernelName = null, string? inputTypeHint = null, string? valueName = null)
    : KernelCommand(targetKernelName)
{
    /// <summary>What to ask.</summary>
    public string Prompt => prompt;

    /// <summary>The kind of input.</summary>
    public string InputTypeHint { get; } = inputTypeHint ?? "text";

    /// <summary>The name of the input.</summary>
    public string? ValueName => valueName;

    /// <summary>Whether the input is secret.</summary>
    public bool IsPassword => InputTypeHint == "password";
}

/// <summary>Asks an editor to add a cell, which a run without an editor cannot do. Part of the API of .NET Interactive.</summary>
/// <param name="kernelName">The kernel of the cell.</param>
/// <param name="code">The cell.</param>
/// <param name="targetKernelName">The editor.</param>
public class SendEditableCode(string kernelName, string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The kernel of the cell.</summary>
    public string KernelName => kernelName;

    /// <summary>The cell.</summary>
    public string Code => code;
}
