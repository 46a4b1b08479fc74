using System.Globalization;

namespace Tidu.Pages;

/// <summary>A cell on its way to a page: where messages about it go.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The position of the cell, counted from 1.</param>
/// <param name="Options">How pages are made.</param>
/// <param name="Warnings">What could not be shown as it was meant, so far.</param>
internal sealed record CellPlace(string Notebook, int Cell, PageOptions Options, ICollection<PageWarning> Warnings)
{
    /// <summary>Keeps the footnotes of one cell apart from those of the next.</summary>
    public string FootnotePrefix => string.Create(CultureInfo.InvariantCulture, $"cell{Cell}-");

    /// <summary>Fails the page where that is asked for, and notes a warning where not.</summary>
    public void Complain(string message, Exception? cause = null)
    {
        if (Options.Strict)
        {
            throw new PageException(Notebook, Cell, message + "。", cause);
        }
        // A part that is written twice, as a heading is, is complained about once.
        var warning = new PageWarning(Notebook, Cell, message + "。");
        if (!Warnings.Contains(warning))
        {
            Warnings.Add(warning);
        }
    }
}
