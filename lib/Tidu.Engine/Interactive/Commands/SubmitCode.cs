namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Code for a kernel. Part of the API of .NET Interactive.</summary>
/// <param name="code">The code.</param>
/// <param name="targetKernelName">The kernel; the default one if <see langword="null"/>.</param>
public class SubmitCode(string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The code.</summary>
    public string Code => code;

    /// <summary>The command as a line for people.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(SubmitCode)}: {code}";
}
