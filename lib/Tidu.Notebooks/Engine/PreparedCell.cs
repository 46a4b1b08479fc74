using Tidu.Notebooks.Engine.Compiling;
using Tidu.Notebooks.Engine.Directives;

namespace Tidu.Notebooks.Engine;

/// <summary>A cell that is ready to run: its steps, those in C# compiled.</summary>
/// <param name="Number">The cell's number, for traces.</param>
/// <param name="Steps">The steps in order.</param>
internal sealed record PreparedCell(int Number, IReadOnlyList<PreparedStep> Steps);

/// <summary>A step and, if it is C#, its compilation.</summary>
/// <param name="Step">What to do.</param>
/// <param name="Compiled">The compiled code of a <see cref="CodeStep"/>.</param>
internal sealed record PreparedStep(CellStep Step, CompiledCell? Compiled = null);
