using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Tidu.Engine.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>The running cell, or a command sent from it, as code sees it. Part of the API of .NET Interactive.</summary>
public sealed class KernelInvocationContext : IDisposable
{
    private static readonly AsyncLocal<KernelInvocationContext?> Nested = new();

    private readonly CellExecution execution;
    private readonly KernelInvocationContext? outer;
    private readonly List<KernelEvent> events = [];
    private readonly List<Action<KernelInvocationContext>> completions = [];

    /// <summary>The context of a cell.</summary>
    internal KernelInvocationContext(CellExecution execution)
    {
        this.execution = execution;
        Command = new SubmitCode(execution.Code, execution.Kernels.CSharp.Name);
        HandlingKernel = execution.Kernels.CSharp;
    }

    private KernelInvocationContext(KernelInvocationContext outer, KernelCommand command, Kernel kernel)
    {
        this.outer = outer;
        execution = outer.execution;
        Command = command;
        HandlingKernel = kernel;
    }

    /// <summary>The running cell or command; <see langword="null"/> outside of cells.</summary>
    public static KernelInvocationContext? Current => Nested.Value ?? CellExecution.Current?.Context;

    /// <summary>The command.</summary>
    public KernelCommand Command { get; }

    /// <summary>The kernel that does the command.</summary>
    public Kernel HandlingKernel { get; internal set; }

    /// <summary>Ends when the cell is asked to stop.</summary>
    public CancellationToken CancellationToken => execution.Stopping;

    /// <summary>Whether the command has ended.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>What happens in the notebook.</summary>
    public IObservable<KernelEvent> KernelEvents => execution.Kernels.Events;

    /// <summary>What has come of the command so far.</summary>
    public KernelCommandResult Result
    {
        get
        {
            lock (events)
            {
                return new KernelCommandResult(Command, [.. events]);
            }
        }
    }

    internal CellExecution Execution => execution;

    internal bool IsHeard => outer is not null || execution.Kernels.Events.IsObserved;

    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>A handle by which to show another value in the same place.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes), this);

    /// <summary>Makes something happen: what is to be seen is shown in the cell, and listeners are told.</summary>
    /// <param name="kernelEvent">What happens.</param>
    public void Publish(KernelEvent kernelEvent)
    {
        execution.Kernels.Show(kernelEvent, execution);
        Tell(kernelEvent);
    }

    /// <summary>Ends the command well.</summary>
    /// <param name="command">The command; one sent from it does not end it.</param>
    public void Complete(KernelCommand command)
    {
        if (command == Command && !IsComplete)
        {
            End(new CommandSucceeded(command));
        }
    }

    /// <summary>Lets the command fail.</summary>
    /// <param name="command">The command.</param>
    /// <param name="exception">The cause.</param>
    /// <param name="message">What to say; the exception's message if <see langword="null"/>.</param>
    public void Fail(KernelCommand command, Exception? exception = null, string? message = null)
    {
        if (command != Command || IsComplete)
        {
            return;
        }
        var failure = new CommandFailed(exception, command, message);
        if (outer is null)
        {
            execution.Fail(exception ?? new KernelException(failure.Message));
        }
        else
        {
            Publish(new ErrorProduced(failure.Message, command));
        }
        End(failure);
    }

    /// <summary>Does something when the command ends.</summary>
    /// <param name="onComplete">What to do.</param>
    public void OnComplete(Action<KernelInvocationContext> onComplete) => completions.Add(onComplete);

    /// <summary>Ends the command well if it has not ended.</summary>
    public void Dispose() => Complete(Command);

    /// <summary>Makes a command the current one, for the code that is called from here.</summary>
    internal static KernelInvocationContext Enter(KernelCommand command, Kernel kernel)
    {
        var outer = Current ?? throw new InvalidOperationException("只能从正在运行的格里向内核发送命令。");
        if (command.Parent is null && outer.Command != command)
        {
            command.SetParent(outer.Command);
        }
        return Nested.Value = new KernelInvocationContext(outer, command, kernel);
    }

    /// <summary>Tells listeners what happens.</summary>
    internal void Tell(KernelEvent kernelEvent)
    {
        for (var context = this; context.outer is not null; context = context.outer)
        {
            lock (context.events)
            {
                context.events.Add(kernelEvent);
            }
        }
        execution.Kernels.Events.Send(kernelEvent);
    }

    private void End(KernelCommandCompletionEvent end)
    {
        IsComplete = true;
        foreach (var completion in completions)
        {
            completion(this);
        }
        Tell(end);
    }
}
