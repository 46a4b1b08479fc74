namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Code for a kernel. Part of the API of .NET Interactive.</summary>
/// <param name="code">The code.</param>
/// <param name="targetKernelName">The kernel; the default one if <see langword="null"/>.</param>
public class SubmitCode(string code, string? targetKernelName = null)
{
    /// <summary>The code.</summary>
    public string Code => code;

    /// <summary>The kernel's name.</summary>
    public string? TargetKernelName => targetKernelName;
}
