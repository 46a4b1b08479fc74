using System.Reflection;
using Tidu.Documents;
using Tidu.Engine.Compiling;
using Tidu.Engine.Execution;

namespace Tidu.Engine;

/// <summary>How a cell ended.</summary>
/// <param name="Error">One sentence on what went wrong; <see langword="null"/> if nothing did.</param>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> where none is known.</param>
/// <param name="StillRunning">Whether the cell could not be stopped, so that the notebook's state cannot be relied on.</param>
public sealed record CellOutcome(string? Error = null, int? Line = null, bool StillRunning = false)
{
    /// <summary>Writes what went wrong into the cell's output.</summary>
    internal static CellOutcome Of(
        Exception exception,
        bool stillRunning,
        int cell,
        IReadOnlyDictionary<Assembly, CompiledCell> cells,
        CellOutput output
    )
    {
        if (exception is StepException failure)
        {
            var sentence = ExceptionText.Cut(failure.Message);
            output.Add(new ErrorOutput(failure.Name, sentence, [.. failure.Lines.Select(ExceptionText.Cut)]));
            return new CellOutcome(sentence, failure.Line);
        }
        var trace = new CellTrace(exception, cells, cell);
        output.Add(new ErrorOutput(exception.GetType().FullName!, trace.Sentence, trace.Lines));
        return new CellOutcome(trace.Sentence, trace.Line, stillRunning);
    }
}
