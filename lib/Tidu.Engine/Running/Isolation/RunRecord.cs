using Tidu.Documents;

namespace Tidu.Engine.Running.Isolation;

/// <summary>What is known of a run in a worker: it holds even if the worker does not live to the end.</summary>
/// <param name="path">Its path, for messages.</param>
internal sealed class RunRecord(NotebookDocument document, string path)
{
    private readonly Dictionary<int, RunCell> cells = [];
    private readonly List<CellFailure> failures = [];
    private int ended;

    /// <summary>Notes what a worker tells.</summary>
    public void Add(WorkerMessage message)
    {
        foreach (var change in message.Changes)
        {
            var outputs = Cell(change.Index, change.Count);
            foreach (var (position, output) in change.Outputs)
            {
                outputs[position] = output;
            }
        }
        if (message.Progress is { } progress)
        {
            ended = progress.Cell;
            failures.AddRange(progress.Failure is { } failure ? [failure] : []);
        }
    }

    /// <summary>Notes that the worker has ended before the notebook has: the cell after the last that ended took it along.</summary>
    /// <returns>The last word on that cell.</returns>
    public CellProgress AddEnd(string reason)
    {
        var code = document
            .Cells.Index()
            .Where(entry => entry.Item is CodeCell && !CellTags.IsSkipped(entry.Item))
            .Select(entry => entry.Index)
            .ToList();
        // What the last cell left running may end the process after it.
        var index = code.Find(position => position >= ended) is var next && next >= ended ? next : code[^1];
        var last = Cell(index, cells.Count + 1);
        last[last.Count == 0 ? 0 : last.Keys.Max() + 1] = new ErrorOutput("ProcessEnded", reason, [reason]);
        var failure = new CellFailure(path, index + 1, null, reason);
        failures.Add(failure);
        return new CellProgress(path, index + 1, document.Cells.Count, TimeSpan.Zero, failure);
    }

    /// <summary>The notebook with what its cells have shown.</summary>
    public NotebookResult ToResult()
    {
        // A stream comes in as many pieces as there were messages while it was written.
        var executed = cells.Select(cell => new ExecutedCell(
            cell.Key,
            cell.Value.Count,
            OutputStreams.Join([.. cell.Value.Outputs.Values.OfType<Output>()])
        ));
        return new NotebookResult(ExecutedCell.PutInto(document, executed), failures);
    }

    private SortedDictionary<int, Output?> Cell(int index, int count)
    {
        if (!cells.TryGetValue(index, out var cell))
        {
            cells[index] = cell = new RunCell(count, []);
        }
        return cell.Outputs;
    }

    private sealed record RunCell(int Count, SortedDictionary<int, Output?> Outputs);
}
