using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;

namespace Tidu.Engine;

/// <summary>A cell that is ready to run: its steps, those in C# compiled.</summary>
/// <param name="Number">The cell's number, for traces.</param>
/// <param name="Steps">The steps in order.</param>
internal sealed record PreparedCell(int Number, IReadOnlyList<PreparedStep> Steps)
{
    /// <summary>The C# of the cell.</summary>
    public string Code => string.Join('\n', Steps.Select(step => step.Step).OfType<CodeStep>().Select(step => step.Code.Trim('\n')));

    /// <summary>Completed when the cell has run.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A step and, if it is C#, its compilation.</summary>
/// <param name="Step">What to do.</param>
/// <param name="Compiled">The compiled code of a <see cref="CodeStep"/>; none if it can be compiled only when the steps before have run.</param>
internal sealed record PreparedStep(CellStep Step, CompiledCell? Compiled = null);
