using Tidu.Documents;

namespace Tidu.Engine.Running;

/// <summary>A cell that failed: what a person needs to find and mend it.</summary>
/// <param name="Notebook">The notebook's path as given.</param>
/// <param name="Cell">The cell's position among all cells of the notebook, from 1.</param>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> where none is known.</param>
/// <param name="Message">One sentence: what went wrong.</param>
public sealed record CellFailure(string Notebook, int Cell, int? Line, string Message)
{
    /// <summary>The failure as one line, e.g. <c>7.6-rmsprop.ipynb 第 3 格第 2 行：…</c>.</summary>
    /// <returns>Notebook, cell, line and message.</returns>
    public override string ToString() => $"{new CellAddress(Notebook, Cell, Line)}：{Message}";
}
