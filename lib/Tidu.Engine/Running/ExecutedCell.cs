using Tidu.Documents;

namespace Tidu.Engine.Running;

/// <summary>What a run has given a code cell.</summary>
/// <param name="Index">The cell's index among all cells of the notebook.</param>
/// <param name="Count">Its position in the order of execution, from 1.</param>
internal sealed record ExecutedCell(int Index, int Count, IReadOnlyList<Output> Outputs)
{
    /// <summary>What a run has given the cells of a notebook.</summary>
    public static ExecutedCell[] Of(NotebookDocument executed) =>
        [
            .. executed
                .Cells.Index()
                .Where(entry => !CellTags.IsSkipped(entry.Item))
                .SelectMany(entry =>
                    entry.Item is CodeCell { ExecutionCount: { } count } code
                        ? new[] { new ExecutedCell(entry.Index, count, code.Outputs) }
                        : []
                ),
        ];

    /// <summary>The notebook with the outputs of a run: cells that were not run have none, those tagged to be skipped keep theirs.</summary>
    public static NotebookDocument PutInto(NotebookDocument document, IEnumerable<ExecutedCell> executed)
    {
        var byIndex = executed.ToDictionary(cell => cell.Index);
        return document with { Cells = [.. document.Cells.Select(WithOutputs)] };

        Cell WithOutputs(Cell cell, int index) =>
            cell is not CodeCell code ? cell
            : byIndex.TryGetValue(index, out var run) ? code with { Outputs = run.Outputs, ExecutionCount = run.Count }
            : CellTags.IsSkipped(cell) ? cell
            : code with { Outputs = [], ExecutionCount = null };
    }
}
