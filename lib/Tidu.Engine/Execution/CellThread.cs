namespace Tidu.Engine.Execution;

/// <summary>Runs a cell on a thread of its own and stops it when its time is up.</summary>
internal static class CellThread
{
    // Deep recursion is common in lessons on algorithms; memory is only taken as the stack grows.
    private const int StackSize = 16 << 20;

    // How long a cell that was asked to stop may take to do so before the next, harder means.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    /// <summary>Runs a cell.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="deadline">When it has had its time.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>What ended it, if not its own end, and whether it goes on in spite of everything.</returns>
    public static async Task<(Exception? Exception, bool StillRunning)> RunAsync(
        Action work,
        CellExecution execution,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, execution, ended), StackSize) { IsBackground = true, Name = "cell" };
        thread.Start();
        if (!await StopAsync(ended.Task, thread, execution, deadline, cancellationToken).ConfigureAwait(false))
        {
            return (new CellInterruptedException($"{execution.StopReason}它没能停下来，后面的格不再运行。"), true);
        }
        execution.Dispose();
        var exception = await ended.Task.ConfigureAwait(false) ?? execution.ThreadException;
        return (execution.StopReason is { } reason ? new CellInterruptedException(reason) : exception, false);
    }

    // True once the cell has ended, by itself or because it was stopped; false if it goes on in spite of everything.
    private static async Task<bool> StopAsync(
        Task ended,
        Thread thread,
        CellExecution execution,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        if (await TimeIsUpAsync(ended, deadline, cancellationToken).ConfigureAwait(false) is not { } reason)
        {
            return true;
        }
        execution.Stop(reason);
        if (await EndsWithin(ended, Grace, default).ConfigureAwait(false))
        {
            return true;
        }
        // No check is reached: the thread sleeps, waits or is deadlocked, or is in a library's code.
        thread.Interrupt();
        return await EndsWithin(ended, Grace, default).ConfigureAwait(false);
    }

    // Why the cell has to stop; null once it has ended by itself.
    private static async Task<string?> TimeIsUpAsync(Task ended, CellDeadline deadline, CancellationToken cancellationToken)
    {
        var interval = deadline.IsLimited ? CellDeadline.Interval : Timeout.InfiniteTimeSpan;
        while (!await EndsWithin(ended, interval, cancellationToken).ConfigureAwait(false))
        {
            if ((cancellationToken.IsCancellationRequested ? "运行已取消。" : deadline.Passed()) is { } reason)
            {
                return reason;
            }
        }
        return null;
    }

    private static async Task<bool> EndsWithin(Task ended, TimeSpan limit, CancellationToken cancellationToken)
    {
        await Task.WhenAny(ended, Task.Delay(limit, cancellationToken)).ConfigureAwait(false);
        return ended.IsCompleted;
    }

    private static void Run(Action work, CellExecution execution, TaskCompletionSource<Exception?> ended)
    {
        CellExecution.Current = execution;
        ConsoleCapture.Install();
        try
        {
            work();
            ended.SetResult(null);
        }
        catch (Exception e)
        {
            ended.SetResult(e);
        }
    }
}
