using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Showing;

namespace Tidu.Engine.Execution;

/// <summary>One run of one cell: where its output goes and whether it is asked to stop.</summary>
/// <remarks>It flows with the execution context, so threads and tasks that a cell starts still belong to it.</remarks>
/// <param name="output">What the cell prints and shows.</param>
/// <param name="options">Whom it asks for an input, among others.</param>
/// <param name="shown">What the cells of the notebook have shown.</param>
internal sealed class CellExecution(CellOutput output, EngineOptions options, ShownValues shown) : IDisposable
{
    private static readonly AsyncLocal<CellExecution?> Ambient = new();

    private static readonly Lazy<bool> Installation = new(() =>
    {
        // Libraries show values by way of the formatter, which tells whoever listens.
        Formatter.SubscribeToDisplayedValues(Show);
        ExceptionHandling.SetUnhandledExceptionHandler(exception =>
        {
            if ((Current ?? OwnerOf(exception)) is not { } cell)
            {
                return false;
            }
            cell.ThreadException ??= exception;
            if (cell.hasEnded)
            {
                cell.Output.FailLate(exception);
            }
            return true;
        });
        return true;
    });

    // For how long the threads and tasks that a stopped cell may have left behind still meet a check.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(5);

    // How many cells of this process are asked to stop. Usually 0, so that a check for it is one read.
    private static int stopRequests;

    private static readonly ConditionalWeakTable<Assembly, CellExecution> Owners = [];

    private readonly CancellationTokenSource stopping = new();
    private volatile string? stopReason;
    private volatile bool hasEnded;

    /// <summary>The cell that the calling code belongs to; <see langword="null"/> outside of cells.</summary>
    public static CellExecution? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Whether any cell of the process is asked to stop.</summary>
    public static bool IsAnyStopping => Volatile.Read(ref stopRequests) != 0;

    /// <summary>Who is told what the cell prints and shows; nobody as long as it does not use the notebook API.</summary>
    public ICellListener? Listener { get; set; }

    /// <summary>The cell's position in the order of execution, from 1.</summary>
    public int ExecutionCount { get; init; }

    /// <summary>How the notebook's cells are run.</summary>
    public EngineOptions Options { get; } = options;

    /// <summary>What the cell prints and shows.</summary>
    public CellOutput Output { get; } = output;

    /// <summary>What the cells of the notebook have shown.</summary>
    public ShownValues Shown { get; } = shown;

    /// <summary>The first exception that ended a thread of the cell without being caught there.</summary>
    public Exception? ThreadException { get; private set; }

    /// <summary>Ends when the cell is asked to stop.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Why the cell was asked to stop; <see langword="null"/> if it was not.</summary>
    public string? StopReason => stopReason;

    /// <summary>Shows a value in the cell that the calling code belongs to.</summary>
    public static void Show(DisplayedValue value)
    {
        if (Current is { } cell)
        {
            cell.ShowHere(value);
        }
        else
        {
            Formatter.WriteToConsole(value);
        }
    }

    /// <summary>Shows the value of code.</summary>
    public void ShowResult(object? value)
    {
        if (value is DisplayedValue)
        {
            return;
        }
        var formatted = MimeBundle.Format(value);
        if (formatted.Count > 0)
        {
            Output.Add(new ExecuteResult(MimeBundle.Of(value, formatted), [], ExecutionCount));
            Listener?.HasResult(value, formatted);
        }
    }

    /// <summary>Prints text to a stream.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        Output.Write(stream, text);
        Listener?.HasPrinted(stream, text);
    }

    /// <summary>Asks the cell to stop at its next check.</summary>
    public void Stop(string reason)
    {
        if (!hasEnded && Interlocked.CompareExchange(ref stopReason, reason, null) is null)
        {
            Interlocked.Increment(ref stopRequests);
            CellStack.Stop();
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
            _ = Task.Delay(Aftermath).ContinueWith(_ => Interlocked.Decrement(ref stopRequests), TaskScheduler.Default);
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

    /// <summary>Lets what libraries show appear in cells, and an exception that ends a thread of a cell fail that cell, not the process.</summary>
    public static void Install() => _ = Installation.Value;

    private void ShowHere(DisplayedValue value)
    {
        if (value.IsUpdated)
        {
            Shown.Update(Output, value.Value, value.FormattedValues, value.DisplayId);
        }
        else
        {
            Shown.Show(Output, value.Value, value.FormattedValues, value.DisplayId);
        }
        Listener?.HasShown(value);
    }

    private static CellExecution? OwnerOf(Exception exception) =>
        new StackTrace(exception)
            .GetFrames()
            .Select(frame => frame.GetMethod() is { } method && Owners.TryGetValue(method.Module.Assembly, out var cell) ? cell : null)
            .FirstOrDefault(cell => cell is not null);

    [DoesNotReturn]
    private static void Throw(string reason) => throw new CellInterruptedException(reason);
}
