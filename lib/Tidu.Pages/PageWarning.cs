using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>Something on a page that could not be shown as it was meant.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The position of the cell in the notebook, counted from 1.</param>
/// <param name="Message">One sentence: what it is and what is shown instead.</param>
public sealed record PageWarning(string Notebook, int Cell, string Message)
{
    /// <summary>One line for a terminal: notebook, cell, message.</summary>
    public override string ToString() => $"{new CellAddress(Notebook, Cell)}：{Message}";
}
