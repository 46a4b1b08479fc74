using System.Collections.Concurrent;
using Tidu.Documents;

namespace Tidu.Engine.Running.Isolation;

/// <summary>Runs notebooks in processes of their own: whatever a cell does to its process, the others and the caller go on.</summary>
/// <remarks>It ends what cells have started and left; on Linux it takes the orphans of this process for such, so there must be one at a time.</remarks>
public sealed class IsolatedRunner : IAsyncDisposable
{
    private readonly string program;
    private readonly IReadOnlyList<string> arguments;
    private readonly ConcurrentBag<Worker> idle = [];

    /// <summary>Creates a runner.</summary>
    /// <param name="program">The program that is a worker when it is given <paramref name="arguments"/>; it calls <see cref="NotebookWorker"/>.</param>
    public IsolatedRunner(string program, IReadOnlyList<string> arguments)
    {
        (this.program, this.arguments) = (program, arguments);
        Orphans.Adopt();
    }

    /// <summary>
    /// Up to which working set, in bytes, a process runs one notebook after the other; 0 gives each notebook a process of its own. In
    /// either case a process in which a cell has failed is not used again.
    /// </summary>
    /// <remarks>A process that has warmed up needs a third of the time, but it never gives back what a notebook has loaded.</remarks>
    public long ReuseUpTo { get; init; }

    /// <summary>
    /// How much memory, in bytes, a notebook and what it starts may take; <see langword="null"/> for no limit. On Linux that is what is
    /// their own, elsewhere the working set of the notebook's process.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Starts a process for the first notebook, which may still have to be found and read.</summary>
    public void StartFirst() => idle.Add(Start());

    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="path">Where the notebook lies: its folder is the working directory, its name stands in messages.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellationToken">Ends the worker at once.</param>
    /// <returns>The executed copy and the failures. A cell that ends its process is a failure; what the cells before it showed is kept.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookResult> RunAsync(
        NotebookDocument document,
        string path,
        RunOptions options,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var worker = idle.TryTake(out var waiting) ? waiting : Start();
        return await RunAsync(worker).ConfigureAwait(false) ?? (await RunAsync(Start()).ConfigureAwait(false))!;

        async Task<NotebookResult?> RunAsync(Worker worker)
        {
            var isFresh = worker.IsFresh;
            var keep = false;
            try
            {
                var record = new RunRecord(document, path);
                if (await worker.RunAsync(document, path, options, record, cancellationToken).ConfigureAwait(false) is { } end)
                {
                    // What an earlier notebook left running may have ended the process: only a fresh one tells who it was.
                    if (!isFresh && !worker.WasLate)
                    {
                        return null;
                    }
                    options.Progress?.Report(record.AddEnd(end));
                }
                var result = record.ToResult();
                keep = result.Failures.Count == 0 && worker.State is { IsBusy: false } state && state.WorkingSet < ReuseUpTo;
                return result;
            }
            finally
            {
                if (keep)
                {
                    idle.Add(worker);
                }
                else
                {
                    await worker.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Ends the processes that wait for another notebook.</summary>
    /// <returns>A task that ends when they are gone.</returns>
    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var worker))
        {
            await worker.DisposeAsync().ConfigureAwait(false);
        }
        Orphans.End();
    }

    private Worker Start() => new(program, arguments, MemoryLimit);
}
