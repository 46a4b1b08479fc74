using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

/// <summary>An extension that a package brings for notebooks. Part of the API of .NET Interactive.</summary>
public interface IKernelExtension
{
    /// <summary>Called when the package is referenced.</summary>
    /// <param name="kernel">The kernel of kernels.</param>
    /// <returns>A task that ends when the extension is ready.</returns>
    Task OnLoadAsync(Kernel kernel);
}

/// <summary>A kernel that can do a kind of command. Part of the API of .NET Interactive.</summary>
/// <typeparam name="TCommand">The kind of command.</typeparam>
public interface IKernelCommandHandler<in TCommand>
    where TCommand : KernelCommand
{
    /// <summary>Does the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">The surroundings.</param>
    /// <returns>A task that ends when it is done.</returns>
    Task HandleAsync(TCommand command, KernelInvocationContext context);
}

/// <summary>Does a command.</summary>
/// <param name="command">The command.</param>
/// <param name="context">The surroundings.</param>
/// <returns>A task that ends when it is done.</returns>
public delegate Task KernelCommandInvocation(KernelCommand command, KernelInvocationContext context);

/// <summary>The rest of the way that a command goes.</summary>
/// <param name="command">The command.</param>
/// <param name="context">The surroundings.</param>
/// <returns>A task that ends when it is done.</returns>
public delegate Task KernelPipelineContinuation(KernelCommand command, KernelInvocationContext context);

/// <summary>Stands on the way of every command of a kernel.</summary>
/// <param name="command">The command.</param>
/// <param name="context">The surroundings.</param>
/// <param name="next">The rest of the way.</param>
/// <returns>A task that ends when it is done.</returns>
public delegate Task KernelCommandPipelineMiddleware(
    KernelCommand command,
    KernelInvocationContext context,
    KernelPipelineContinuation next
);
