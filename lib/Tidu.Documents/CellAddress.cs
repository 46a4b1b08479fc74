namespace Tidu.Documents;

/// <summary>Where in a notebook something is, worded alike in all messages.</summary>
/// <param name="Notebook">The notebook's name or path.</param>
/// <param name="Cell">The cell's position among all cells of the notebook, from 1.</param>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> where none is known.</param>
public readonly record struct CellAddress(string Notebook, int Cell, int? Line = null)
{
    /// <summary>The address as a message begins, e.g. <c>7.6-rmsprop.ipynb 第 3 格第 2 行</c>.</summary>
    /// <returns>Notebook, cell and line.</returns>
    public override string ToString() => Line is { } line ? $"{Notebook} 第 {Cell} 格第 {line} 行" : $"{Notebook} 第 {Cell} 格";
}
