using System.Diagnostics;
using System.Threading.Channels;
using Tidu.Documents;
using Tidu.Engine.Directives;
using Tidu.Engine.Execution;
using Tidu.Engine.Running.Isolation;

namespace Tidu.Engine.Running;

/// <summary>One run of one notebook: a compiler that goes ahead, and the cells run one after the other behind it.</summary>
internal sealed class NotebookRun(NotebookDocument document, string path, string folder, RunOptions options)
{
    private readonly CSharpEngine engine = new(folder, options.Engine);
    private readonly List<(int Index, CellOutput Output)> executed = [];
    private readonly List<CellFailure> failures = [];
    private int told;

    /// <summary>Runs all cells.</summary>
    public async Task<NotebookResult> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = Stopwatch.StartNew();
        var prepared = Channel.CreateBounded<(int Index, PreparedCell Cell)>(4);
        var preparing = Task.Run(() => PrepareAsync(prepared.Writer, stop.Token), CancellationToken.None);
        await foreach (var (index, cell) in prepared.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await RunAsync(index, cell, watch, cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }
        await stop.CancelAsync().ConfigureAwait(false);
        await preparing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        // Only now, as a cell may change what an earlier one shows.
        var cells = executed.Select((run, i) => new ExecutedCell(run.Index, i + 1, run.Output.ToOutputs()));
        return new NotebookResult(ExecutedCell.PutInto(document, cells), failures);
    }

    /// <summary>What cells have shown since this was last called.</summary>
    public IReadOnlyList<CellChanges> TakeChanges()
    {
        lock (executed)
        {
            var changes = new List<CellChanges>();
            for (var i = 0; i < executed.Count; i++)
            {
                var outputs = executed[i].Output.TakeChanges();
                // That a cell is running is told even if it shows nothing.
                if (outputs.Count > 0 || i >= told)
                {
                    changes.Add(new CellChanges(executed[i].Index, i + 1, outputs));
                }
            }
            told = executed.Count;
            return changes;
        }
    }

    private async Task PrepareAsync(ChannelWriter<(int, PreparedCell)> prepared, CancellationToken cancellationToken)
    {
        try
        {
            var cells = document.Cells.Index().Where(entry => entry.Item is CodeCell && !CellTags.IsSkipped(entry.Item));
            var parsed = cells.Select(entry => (entry.Index, Steps: Parse((CodeCell)entry.Item))).ToList();
            engine.Announce(parsed.SelectMany(cell => cell.Steps));
            foreach (var (index, steps) in parsed)
            {
                var cell = await engine.PrepareAsync(steps, index + 1, cancellationToken).ConfigureAwait(false);
                await prepared.WriteAsync((index, cell), cancellationToken).ConfigureAwait(false);
            }
            prepared.Complete();
        }
        catch (Exception e)
        {
            prepared.Complete(e);
        }
    }

    private IReadOnlyList<CellStep> Parse(CodeCell cell)
    {
        var steps = engine.Parse(cell.Source, CellLanguage.Of(cell, document));
        return options.SkipOtherLanguages ? [.. steps.Where(step => step is not ImpossibleStep { IsOtherLanguage: true })] : steps;
    }

    // Whether the next cell is to be run.
    private async Task<bool> RunAsync(int index, PreparedCell cell, Stopwatch watch, CancellationToken cancellationToken)
    {
        var start = watch.Elapsed;
        ConsoleCapture.Install();
        var output = new CellOutput();
        lock (executed)
        {
            executed.Add((index, output));
        }
        var limit = new CellDeadline(options.CellTimeout, options.Timeout, watch, Environment.ProcessId);
        var outcome = await engine.RunAsync(cell, executed.Count, output, limit, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        CellFailure? failure = null;
        if (outcome.Error is { } error && !CellTags.MayFail(document.Cells[index]))
        {
            failures.Add(failure = new CellFailure(path, cell.Number, outcome.Line, error));
        }
        options.Progress?.Report(new CellProgress(path, cell.Number, document.Cells.Count, watch.Elapsed - start, failure));
        ReportLateExceptions();
        return failure is null || !(options.FailFast || outcome.StillRunning || watch.Elapsed >= options.Timeout);
    }

    // A cell may leave a thread or timer that fails when the cell has long ended well.
    private void ReportLateExceptions()
    {
        foreach (var (index, output) in executed)
        {
            if (output.TakeLateError() is not { } error)
            {
                continue;
            }
            output.Add(error);
            if (!CellTags.MayFail(document.Cells[index]))
            {
                var failure = new CellFailure(path, index + 1, null, error.Value);
                failures.Add(failure);
                options.Progress?.Report(new CellProgress(path, index + 1, document.Cells.Count, TimeSpan.Zero, failure));
            }
        }
    }
}
