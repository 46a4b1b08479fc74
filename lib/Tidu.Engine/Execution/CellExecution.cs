using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Interactive;

namespace Tidu.Engine.Execution;

/// <summary>One run of one cell: where its output goes and whether it is asked to stop.</summary>
/// <remarks>It flows with the execution context, so threads and tasks that a cell starts still belong to it.</remarks>
internal sealed class CellExecution(CellOutput output, IReadOnlyDictionary<string, string> inputs, NotebookKernels kernels) : IDisposable
{
    private static readonly AsyncLocal<CellExecution?> Ambient = new();

    private static readonly Lazy<bool> HandlerInstallation = new(() =>
    {
        ExceptionHandling.SetUnhandledExceptionHandler(exception =>
        {
            if ((Current ?? OwnerOf(exception)) is not { } cell)
            {
                return false;
            }
            cell.Fail(exception);
            if (cell.hasEnded)
            {
                cell.Output.LateException ??= exception;
            }
            return true;
        });
        return true;
    });

    private static readonly ConditionalWeakTable<Assembly, CellExecution> Owners = [];

    private readonly CancellationTokenSource stopping = new();
    private volatile string? stopReason;
    private volatile bool hasEnded;
    private KernelInvocationContext? context;

    /// <summary>The cell that the calling code belongs to; <see langword="null"/> outside of cells.</summary>
    public static CellExecution? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>What the cell sees of the engine.</summary>
    public NotebookKernels Kernels => kernels;

    /// <summary>The cell's position in the order of execution, from 1.</summary>
    public int ExecutionCount { get; init; }

    /// <summary>The code that is running.</summary>
    public string Code { get; init; } = "";

    /// <summary>How deep the code that is running was submitted by other code.</summary>
    public int Depth { get; set; }

    /// <summary>The cell as its code sees it.</summary>
    public KernelInvocationContext Context => LazyInitializer.EnsureInitialized(ref context, () => new KernelInvocationContext(this));

    /// <summary>What the cell gets when it asks for an input.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; } = inputs;

    /// <summary>What the cell prints and shows.</summary>
    public CellOutput Output { get; } = output;

    /// <summary>The first exception that ended a thread of the cell without being caught there.</summary>
    public Exception? ThreadException { get; private set; }

    /// <summary>Ends when the cell is asked to stop.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Why the cell was asked to stop; <see langword="null"/> if it was not.</summary>
    public string? StopReason => stopReason;

    /// <summary>Tells listeners that the cell starts.</summary>
    public void TellStart()
    {
        if (kernels.Events.IsObserved && Context.Command is SubmitCode code)
        {
            Context.Tell(new CodeSubmissionReceived(code));
            Context.Tell(new CompleteCodeSubmissionReceived(code));
        }
    }

    /// <summary>Tells listeners, and what the cell has asked for at its end, that it has ended.</summary>
    public void TellEnd(Exception? exception)
    {
        if (!kernels.Events.IsObserved && context is null)
        {
            return;
        }
        if (exception is null)
        {
            Context.Complete(Context.Command);
        }
        else
        {
            Context.Fail(Context.Command, exception);
        }
    }

    /// <summary>Lets the cell fail when it has ended.</summary>
    public void Fail(Exception exception) => ThreadException ??= exception;

    /// <summary>Prints text to a stream.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        Output.Write(stream, text);
        if (kernels.Events.IsObserved || KernelInvocationContext.Current is { IsHeard: true })
        {
            var surroundings = KernelInvocationContext.Current ?? Context;
            FormattedValue[] values = [new(PlainTextFormatter.MimeType, text.ToString())];
            surroundings.Tell(
                stream == "stdout"
                    ? new StandardOutputValueProduced(surroundings.Command, values)
                    : new StandardErrorValueProduced(surroundings.Command, values)
            );
        }
    }

    /// <summary>Asks the cell to stop at its next check.</summary>
    public void Stop(string reason)
    {
        if (!hasEnded && Interlocked.CompareExchange(ref stopReason, reason, null) is null)
        {
            Interrupts.Request();
            // What waits for the token goes on in threads of its own, not in the one that stops the cell.
            _ = stopping.CancelAsync();
        }
    }

    /// <summary>Makes known which compiled code is the cell's: a timer or finalizer fails without the cell's context around it.</summary>
    public void Own(Assembly code) => Owners.AddOrUpdate(code, this);

    /// <summary>To be called once the cell has ended; one that goes on in spite of everything stays asked to stop.</summary>
    public void Dispose()
    {
        if (stopReason is not null)
        {
            Interrupts.Withdraw();
        }
        hasEnded = true;
        stopping.Dispose();
    }

    /// <summary>Throws if the cell was asked to stop.</summary>
    public void ThrowIfStopped()
    {
        if (stopReason is { } reason)
        {
            Throw(reason);
        }
    }

    /// <summary>Lets an exception that ends a thread of a cell fail that cell, not the process.</summary>
    public static void KeepProcessAlive() => _ = HandlerInstallation.Value;

    private static CellExecution? OwnerOf(Exception exception) =>
        new StackTrace(exception)
            .GetFrames()
            .Select(frame => frame.GetMethod() is { } method && Owners.TryGetValue(method.Module.Assembly, out var cell) ? cell : null)
            .FirstOrDefault(cell => cell is not null);

    [DoesNotReturn]
    private static void Throw(string reason) => throw new CellInterruptedException(reason);
}
