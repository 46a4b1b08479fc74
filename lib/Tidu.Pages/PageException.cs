using Tidu.Documents;

namespace Tidu.Pages;

/// <summary>A page that cannot be made; the message is one sentence with notebook, cell and remedy.</summary>
public sealed class PageException : Exception
{
    /// <summary>A page that cannot be made because of one of its cells.</summary>
    /// <param name="notebook">The notebook's file name.</param>
    /// <param name="cell">The position of the cell, counted from 1.</param>
    /// <param name="message">What is wrong, without notebook and cell.</param>
    public PageException(string notebook, int cell, string message, Exception? innerException = null)
        : base($"{new CellAddress(notebook, cell)}：{message}", innerException)
    {
        Notebook = notebook;
        Cell = cell;
    }

    /// <summary>A page or a site that cannot be made for a reason outside its cells.</summary>
    /// <param name="message">The whole sentence.</param>
    public PageException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    /// <summary>The notebook's file name, if a cell is the cause.</summary>
    public string? Notebook { get; }

    /// <summary>The position of the cell, counted from 1, if a cell is the cause.</summary>
    public int? Cell { get; }
}
