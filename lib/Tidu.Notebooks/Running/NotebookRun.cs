using System.Diagnostics;
using System.Threading.Channels;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine;
using Tidu.Notebooks.Engine.Compiling;
using Tidu.Notebooks.Engine.Execution;

namespace Tidu.Notebooks.Running;

/// <summary>One run of one notebook: a compiler that goes ahead, and the cells run one after the other behind it.</summary>
internal sealed class NotebookRun(NotebookDocument document, string path, string folder, RunOptions options)
{
    private readonly CSharpEngine engine = new(folder, options.LanguageVersion);
    private readonly Dictionary<int, (CellOutput Output, int Count)> executed = [];
    private readonly List<CellFailure> failures = [];

    /// <summary>Runs all cells.</summary>
    public async Task<NotebookResult> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = Stopwatch.StartNew();
        var compiled = Channel.CreateBounded<(int Index, CompiledCell Cell)>(4);
        var compiling = Task.Run(() => CompileAsync(compiled.Writer, stop.Token), CancellationToken.None);
        await foreach (var (index, cell) in compiled.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await RunAsync(index, cell, watch, cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }
        await stop.CancelAsync().ConfigureAwait(false);
        await compiling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return new NotebookResult(document with { Cells = [.. document.Cells.Select(WithOutputs)] }, failures);
    }

    private async Task CompileAsync(ChannelWriter<(int, CompiledCell)> compiled, CancellationToken cancellationToken)
    {
        try
        {
            for (var index = 0; index < document.Cells.Count; index++)
            {
                if (document.Cells[index] is CodeCell code)
                {
                    var cell = engine.Compile(code.Source, index + 1, cancellationToken);
                    await compiled.WriteAsync((index, cell), cancellationToken).ConfigureAwait(false);
                }
            }
            compiled.Complete();
        }
        catch (Exception e)
        {
            compiled.Complete(e);
        }
    }

    // Whether the next cell is to be run.
    private async Task<bool> RunAsync(int index, CompiledCell cell, Stopwatch watch, CancellationToken cancellationToken)
    {
        var start = watch.Elapsed;
        var output = new CellOutput();
        var count = executed.Count + 1;
        executed[index] = (output, count);
        var limit = Min(options.CellTimeout, options.Timeout - start);
        var outcome = await engine.RunAsync(cell, count, output, limit, cancellationToken).ConfigureAwait(false);
        CellFailure? failure = null;
        if (outcome.Error is { } error)
        {
            failures.Add(failure = new CellFailure(path, cell.Number, outcome.Line, error));
        }
        options.Progress?.Report(new CellProgress(path, cell.Number, document.Cells.Count, watch.Elapsed - start, failure));
        return failure is null || !(options.FailFast || outcome.StillRunning || watch.Elapsed >= options.Timeout);
    }

    private static TimeSpan? Min(TimeSpan? a, TimeSpan? b) => a < b || b is null ? a : b;

    // Built at the end, as a cell may change what an earlier one shows.
    private Cell WithOutputs(Cell cell, int index) =>
        cell is not CodeCell code ? cell
        : executed.TryGetValue(index, out var run) ? code with { Outputs = run.Output.ToOutputs(), ExecutionCount = run.Count }
        : code with { Outputs = [], ExecutionCount = null };
}
