using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    private readonly Dictionary<string, AddedDirective> directives = new(StringComparer.Ordinal);

    /// <summary>The magic commands that were added.</summary>
    public IReadOnlyCollection<KernelActionDirective> Directives => [.. directives.Values.Select(added => added.Directive)];

    /// <summary>Adds a magic command.</summary>
    /// <typeparam name="TCommand">The command that it becomes; its properties take the parameters.</typeparam>
    /// <param name="directive">The magic command.</param>
    /// <param name="handler">What it does.</param>
    public void AddDirective<TCommand>(KernelActionDirective directive, Func<TCommand, KernelInvocationContext, Task> handler)
        where TCommand : KernelCommand
    {
        directives[directive.Name] = new AddedDirective(directive, typeof(TCommand));
        RegisterCommandHandler(handler);
    }

    /// <summary>Adds a magic command whose parameters, if any, do not matter.</summary>
    /// <param name="directive">The magic command.</param>
    /// <param name="handler">What it does.</param>
    public void AddDirective(KernelActionDirective directive, Func<KernelCommand, KernelInvocationContext, Task> handler) =>
        directives[directive.Name] = new AddedDirective(directive, directive.KernelCommandType ?? typeof(PlainDirectiveCommand))
        {
            Handler = new KernelCommandInvocation(handler),
        };

    internal AddedDirective? FindDirective(string name) => directives.GetValueOrDefault(name);
}
