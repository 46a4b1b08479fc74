namespace Tidu.Engine.Execution;

/// <summary>Runs a cell on a thread of its own and stops it when its time is up.</summary>
internal static class CellThread
{
    // A cell that was asked to stop may take so long, in looks, to do so.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.025);
    private const int Looks = 32;

    // Only a thread that is asleep look after look is woken: one that loads a library must not be told to stop in the middle.
    private const int LooksAsleep = 3;

    /// <summary>Runs a cell, and waits for it on the thread of the caller: a cell may keep all threads of the pool busy.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="deadline">When it has had its time.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>What ended it, if not its own end, and whether it goes on in spite of everything.</returns>
    public static (Exception? Exception, bool StillRunning) Run(
        Action work,
        CellExecution execution,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        // Not disposed: a cell that goes on in spite of everything may set it at any time.
        var ended = new ManualResetEventSlim();
        Exception? exception = null;
        var thread = new Thread(Do, CellStack.Size) { IsBackground = true, Name = "cell" };
        thread.Start();
        if (!Stop(ended, thread, execution, deadline, cancellationToken))
        {
            return (new CellInterruptedException($"{execution.StopReason}它没能停下来，后面的格不再运行。"), true);
        }
        execution.Dispose();
        exception ??= execution.ThreadException;
        return (execution.StopReason is { } reason ? new CellInterruptedException(reason, exception) : exception, false);

        void Do()
        {
            CellExecution.Current = execution;
            ConsoleCapture.Install();
            var stack = CellStack.Begin();
            Thread.MemoryBarrier();
            if (execution.StopReason is not null)
            {
                CellStack.Stop();
            }
            try
            {
                work();
            }
            catch (Exception e)
            {
                exception = e;
            }
            CellStack.End(stack);
            ended.Set();
        }
    }

    // True once the cell has ended, by itself or because it was stopped; false if it goes on in spite of everything.
    private static bool Stop(
        ManualResetEventSlim ended,
        Thread thread,
        CellExecution execution,
        CellDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        if (TimeIsUp(ended, deadline, cancellationToken) is not { } reason)
        {
            return true;
        }
        execution.Stop(reason);
        var asleep = 0;
        for (var look = 1; look <= Looks; look++)
        {
            if (ended.Wait(Glance, CancellationToken.None))
            {
                return true;
            }
            asleep = thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) ? asleep + 1 : 0;
            if (asleep == LooksAsleep || look == Looks / 2)
            {
                // No check is reached: the thread sleeps, waits or is deadlocked, or is in a library's code.
                thread.Interrupt();
                asleep = 0;
            }
        }
        return false;
    }

    // Why the cell has to stop; null once it has ended by itself.
    private static string? TimeIsUp(ManualResetEventSlim ended, CellDeadline deadline, CancellationToken cancellationToken)
    {
        var interval = deadline.IsLimited ? CellDeadline.Interval : Timeout.InfiniteTimeSpan;
        while (!EndsWithin(ended, interval, cancellationToken))
        {
            if ((cancellationToken.IsCancellationRequested ? CellInterruptedException.ByUser : deadline.Passed()) is { } reason)
            {
                return reason;
            }
        }
        return null;
    }

    private static bool EndsWithin(ManualResetEventSlim ended, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            return ended.Wait(limit, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ended.IsSet;
        }
    }
}
