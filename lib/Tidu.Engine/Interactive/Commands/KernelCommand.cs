namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What a kernel is asked to do. Part of the API of .NET Interactive.</summary>
/// <param name="targetKernelName">The kernel it is for; the one it is sent to if <see langword="null"/>.</param>
public abstract class KernelCommand(string? targetKernelName = null)
{
    /// <summary>The kernel it is for.</summary>
    public string? TargetKernelName { get; internal set; } = targetKernelName;

    /// <summary>The command during which this one was sent.</summary>
    public KernelCommand? Parent { get; private set; }

    /// <summary>Does the command in place of a kernel.</summary>
    public KernelCommandInvocation? Handler { get; set; }

    /// <summary>Says during which command this one is sent.</summary>
    /// <param name="parent">That command.</param>
    /// <param name="bubbleEvents">No effect here: events always reach the outer command too.</param>
    public void SetParent(KernelCommand? parent, bool bubbleEvents = false) => Parent = parent;
}

/// <summary>The command behind a magic command of the notebook's own; its properties are the parameters.</summary>
public abstract class KernelDirectiveCommand : KernelCommand
{
    /// <summary>What is wrong with the parameters.</summary>
    /// <param name="kernel">The kernel of kernels.</param>
    /// <returns>A sentence for each error.</returns>
    public virtual IEnumerable<string> GetValidationErrors(CompositeKernel kernel) => [];
}
