using Tidu.Documents;

namespace Tidu.Engine.Running;

/// <summary>An executed notebook.</summary>
/// <param name="Document">A copy of the notebook with the outputs and execution counts of this run.</param>
/// <param name="Failures">The cells that failed, in order; empty if all went well.</param>
public sealed record NotebookResult(NotebookDocument Document, IReadOnlyList<CellFailure> Failures);
