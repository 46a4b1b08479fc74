using System.Diagnostics;
using Tidu.Engine.Execution;
using Tidu.Engine.Processes;

namespace Tidu.Engine.Running.Isolation;

/// <summary>
/// Watches a worker from outside while it runs a notebook: it may be stopped, have no thread left to stop a cell with, or take more
/// memory than it may.
/// </summary>
/// <param name="process">The worker.</param>
/// <param name="options">The limits of time.</param>
/// <param name="memory">The limit of memory, in bytes, of the worker and what it has started; <see langword="null"/> for none.</param>
internal sealed class WorkerGuard(Process process, RunOptions options, long? memory)
{
    // A worker that can stop a cell by itself has done so and told of it by then.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    // To look for what a worker has started costs more than to look at the worker.
    private const int TicksBetweenSearches = 10;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly HashSet<int> begun = [];
    private volatile CellDeadline? deadline;
    private bool isRunning;
    private long started;

    /// <summary>Whether a limit of time has passed.</summary>
    public bool IsTimeUp { get; private set; }

    /// <summary>Notes what the worker tells. Between cells every message is a sign of life, in a cell it is given no more time.</summary>
    public void Note(WorkerMessage message)
    {
        var begins = message.Changes.Any(change => begun.Add(change.Index));
        isRunning = message.Progress is null && (isRunning || begins);
        if (begins || !isRunning)
        {
            deadline = NewDeadline();
        }
    }

    /// <summary>Waits until a limit has passed.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What to say of the cell; <see langword="null"/> if the waiting has ended before.</returns>
    public async Task<string?> WatchAsync(CancellationToken cancellationToken)
    {
        deadline ??= NewDeadline();
        for (var tick = 0; !cancellationToken.IsCancellationRequested; tick++)
        {
            await Task.Delay(CellDeadline.Interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (deadline.Passed(Grace) is { } late)
            {
                IsTimeUp = true;
                return $"{late}它没能停下来，所在的进程已被结束，后面的格没有运行。";
            }
            if (memory is { } most && Memory(tick) > most)
            {
                return $"这一格用的内存超过了 {most >> 20} MB 的上限，所在的进程已被结束，后面的格没有运行；如确实需要更多，请加大 --memory。";
            }
        }
        return null;
    }

    private CellDeadline NewDeadline() => new(options.CellTimeout, options.Timeout, watch, process.Id);

    private long Memory(int tick)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        if (tick % TicksBetweenSearches == 0)
        {
            started = ProcessTable.Below(process.Id).Sum(ProcessTable.Memory);
        }
        return ProcessTable.Memory(process.Id) + started;
    }
}
