using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Tidu.Engine.Execution;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>Does commands, and can be extended by notebooks. Part of the API of .NET Interactive.</summary>
public abstract partial class Kernel : IDisposable
{
    private readonly NotebookKernels notebook;
    private readonly Dictionary<Type, KernelCommandInvocation> handlers = [];
    private readonly List<KernelCommandPipelineMiddleware> middlewares = [];
    private readonly List<Action> disposals = [];

    /// <summary>Creates a kernel of the notebook's own.</summary>
    /// <param name="name">Its name, and without <c>#!</c> the command that leads to it.</param>
    protected Kernel(string name)
        : this(name, CellExecution.Current?.Kernels ?? throw new InvalidOperationException($"内核“{name}”只能在正在运行的格里建立。")) { }

    private protected Kernel(string name, NotebookKernels notebook)
    {
        this.notebook = notebook;
        KernelInfo = new KernelInfo(name);
    }

    /// <summary>The kernel that runs the cell.</summary>
    public static Kernel Current => KernelInvocationContext.Current?.HandlingKernel!;

    /// <summary>The kernel that all others belong to.</summary>
    public static Kernel Root => CellExecution.Current?.Kernels.Root!;

    /// <summary>The kernel's name.</summary>
    public string Name => KernelInfo.LocalName;

    /// <summary>What the kernel is.</summary>
    public KernelInfo KernelInfo { get; }

    /// <summary>The kernel that this one belongs to.</summary>
    public CompositeKernel? ParentKernel { get; internal set; }

    /// <summary>The kernel that all others belong to.</summary>
    public Kernel RootKernel => ParentKernel?.RootKernel ?? this;

    /// <summary>What happens in the notebook.</summary>
    public IObservable<KernelEvent> KernelEvents => notebook.Events;

    private protected NotebookKernels Notebook => notebook;

    /// <summary>Does a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Keeps it from starting.</param>
    /// <returns>What has come of it; if it has failed, the last event says so.</returns>
    /// <exception cref="NotSupportedException">The command is for a kernel that this host does not have.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "A failed command is an event, not an exception, as in the original.")]
    public async Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = FindTarget(command);
        using var context = KernelInvocationContext.Enter(command, target);
        KernelPipelineContinuation handle = target.HandleAsync;
        var stations = target == this ? middlewares : [.. middlewares, .. target.middlewares];
        foreach (var middleware in Enumerable.Reverse(stations))
        {
            var next = handle;
            handle = (passing, surroundings) => middleware(passing, surroundings, next);
        }
        try
        {
            await handle(command, context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (CellInterruptedException or NotSupportedException))
        {
            context.Execution.ThrowIfStopped();
            context.Fail(command, e);
        }
        context.Complete(command);
        return context.Result;
    }

    /// <summary>Does a command later: when the running cell, or the loading of an extension, has ended.</summary>
    /// <param name="command">The command.</param>
    public void DeferCommand(KernelCommand command) => notebook.Deferred.Enqueue((this, command));

    /// <summary>Lets something be done to every command on its way.</summary>
    /// <param name="middleware">What to do; the first one added comes first.</param>
    /// <param name="caller">Not used.</param>
    public void AddMiddleware(KernelCommandPipelineMiddleware middleware, string caller = "") => middlewares.Add(middleware);

    /// <summary>Says how to do a kind of command.</summary>
    /// <typeparam name="TCommand">The kind of command.</typeparam>
    /// <param name="handler">How to do it.</param>
    public void RegisterCommandHandler<TCommand>(Func<TCommand, KernelInvocationContext, Task> handler)
        where TCommand : KernelCommand => handlers[typeof(TCommand)] = (command, context) => handler((TCommand)command, context);

    /// <summary>Whether the kernel can do a kind of command.</summary>
    /// <param name="commandType">The kind of command.</param>
    /// <returns>Whether it can.</returns>
    public bool SupportsCommandType(Type commandType) =>
        handlers.ContainsKey(commandType) || typeof(IKernelCommandHandler<>).MakeGenericType(commandType).IsInstanceOfType(this);

    /// <summary>Does something when the kernel is disposed.</summary>
    /// <param name="dispose">What to do.</param>
    public void RegisterForDisposal(Action dispose) => disposals.Add(dispose);

    /// <summary>Disposes something together with the kernel.</summary>
    /// <param name="disposable">What to dispose.</param>
    public void RegisterForDisposal(IDisposable disposable) => disposals.Add(disposable.Dispose);

    /// <summary>Disposes what was registered for it.</summary>
    public void Dispose()
    {
        disposals.ForEach(dispose => dispose());
        disposals.Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>The type and the name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{GetType()}: {Name}";

    /// <summary>Does a command for the cell itself; unlike one that is sent, it throws if it fails.</summary>
    internal async Task RunAsync(KernelCommand command)
    {
        using var context = KernelInvocationContext.Enter(command, this);
        await HandleAsync(command, context).ConfigureAwait(false);
        if (context.Result.Events is [.., CommandFailed failure] && failure.Command == command)
        {
            throw new KernelException(failure.Message, failure.Exception);
        }
    }

    private protected virtual Kernel FindTarget(KernelCommand command) =>
        command.TargetKernelName is { } name && !KernelInfo.NameAndAliases.Contains(name) && ParentKernel is { } parent
            ? parent.FindTarget(command)
            : this;

    private Task HandleAsync(KernelCommand command, KernelInvocationContext context)
    {
        var type = command.GetType();
        if ((command.Handler ?? handlers.GetValueOrDefault(type)) is { } handler)
        {
            return handler(command, context);
        }
        var commandHandler = typeof(IKernelCommandHandler<>).MakeGenericType(type);
        return commandHandler.IsInstanceOfType(this)
                ? (Task)commandHandler.GetMethods()[0].Invoke(this, BindingFlags.DoNotWrapExceptions, null, [command, context], null)!
            : this != notebook.Root && notebook.Root.handlers.ContainsKey(type) ? notebook.Root.HandleAsync(command, context)
            : KernelDefaults.HandleAsync(this, command, context);
    }
}
