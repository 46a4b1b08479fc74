using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tidu.Documents;
using Tidu.Engine.Running;
using Tidu.Engine.Running.Isolation;

namespace Tidu.Cli;

/// <summary>
/// Runs notebooks in worker processes, several at once, and tells of each when it has ended. None is kept in memory longer.
/// </summary>
/// <param name="options">How to run.</param>
/// <param name="policy">In which processes, and whether again.</param>
internal sealed class NotebookBatch(RunOptions options, BatchPolicy policy)
{
    private readonly ProgressLine progress = new();
    private readonly LessonResults? earlier = policy.RecallsResults ? LessonResults.TryOpen(options) : null;

    // Two of these can be met in one run: the first counts.
    private bool isUnreadable;
    private bool hasFailures;

    /// <summary>Runs the notebooks.</summary>
    /// <param name="take">
    /// Does something with each that has ended, at once with others; returns what is wrong with it besides its failures.
    /// </param>
    /// <param name="cancellationToken">Ends all runs.</param>
    /// <returns>The worst that happened, and that has been printed.</returns>
    public async Task<ExitCode> RunAsync(
        IReadOnlyList<string> paths,
        Func<ExecutedNotebook, IReadOnlyList<string>> take,
        CancellationToken cancellationToken
    )
    {
        await using var runner = new IsolatedRunner(Environment.ProcessPath!, [.. HostArguments(), Worker.Argument])
        {
            ReuseUpTo = policy.ReuseUpTo,
            MemoryLimit = MemoryLimit(Math.Min(policy.Workers, paths.Count)),
        };
        using var places = new SemaphoreSlim(policy.Workers);
        if (policy.StartsFirst)
        {
            runner.StartFirst();
        }
        // While a notebook becomes a page, the next one runs already.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = policy.Workers + 1, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            InTurnAsync(paths, places, cancellationToken),
            parallel,
            async (path, cancellation) => await RunOneAsync(path, runner, places, take, cancellation)
        );
        return isUnreadable ? ExitCode.BadUse
            : hasFailures ? ExitCode.CellFailed
            : ExitCode.Success;
    }

    // What is left is for this process and the rest of the machine.
    private long? MemoryLimit(int workers) =>
        options.MemoryLimit is { } given ? (given > 0 ? given : null) : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 / workers;

    // Each has a place before it is begun, so that they are begun in their order.
    private static async IAsyncEnumerable<string> InTurnAsync(
        IReadOnlyList<string> paths,
        SemaphoreSlim places,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var path in paths)
        {
            await places.WaitAsync(cancellationToken);
            yield return path;
        }
    }

    private async Task RunOneAsync(
        string path,
        IsolatedRunner runner,
        SemaphoreSlim places,
        Func<ExecutedNotebook, IReadOnlyList<string>> take,
        CancellationToken cancellationToken
    )
    {
        var hasPlace = true;
        try
        {
            var watch = Stopwatch.StartNew();
            using var line = progress.Start(Path.GetFileName(path));
            var stamp = FileStamp.Of(path);
            var document = NotebookFile.Read(path);
            var key = earlier?.KeyOf(document, path);
            var known = key is null ? null : earlier!.Find(key, document);
            var result = known ?? await runner.RunAsync(document, path, options with { Progress = line }, cancellationToken);
            places.Release();
            hasPlace = false;
            var problems = take(new ExecutedNotebook(path, stamp, document, result, line.Cells));
            var mark = result.Failures.Count + problems.Count == 0 ? "✓" : "✗";
            hasFailures |= result.Failures.Count > 0;
            var what = known is null
                ? FormattableString.Invariant($"{line.Cells.Count} 个代码格，{watch.Elapsed.TotalSeconds:F1} 秒")
                : "没有变化，沿用上次的结果";
            line.End(
                $"{mark} {line.Name}  {what}",
                [.. result.Failures.Select(failure => Terminal.OneLine(NotebookName.Shorten(failure).ToString())), .. problems]
            );
            // What was changed while the notebook ran may have been seen by it or not.
            if (known is null && key is not null && key == earlier!.KeyOf(document, path))
            {
                earlier.Store(key, result);
            }
        }
        catch (Exception problem) when (problem is NotebookFormatException or FileWriteException)
        {
            isUnreadable = true;
            progress.Tell(problem.Message);
        }
        finally
        {
            if (hasPlace)
            {
                places.Release();
            }
        }
    }

    // "dotnet tidu.dll" needs the library's name before the arguments, "tidu" does not.
    private static string[] HostArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
}
