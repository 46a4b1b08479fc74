using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>The paragraph that is being read, as far as its formulas are concerned.</summary>
internal sealed partial class OpenParagraph
{
    private ParagraphBlock? block;
    private int position;
    private int end;

    /// <summary>Whether a formula that a paragraph has begun goes on at a position.</summary>
    /// <param name="paragraph">The paragraph; <see langword="null"/> if none is open.</param>
    /// <param name="finder">What finds the formulas of the text.</param>
    /// <param name="here">The position, later than the last that was asked for.</param>
    public bool IsInsideFormula(ParagraphBlock? paragraph, FormulaFinder finder, int here)
    {
        if (paragraph is null || paragraph.Lines.Count == 0 || !ReferenceEquals(paragraph.Lines.Lines[0].Slice.Text, finder.Text))
        {
            return false;
        }
        if (!ReferenceEquals(block, paragraph))
        {
            block = paragraph;
            position = paragraph.Lines.Lines[0].Slice.Start;
            var blank = BlankLine().Match(finder.Text, position);
            end = (blank.Success ? blank.Index : finder.Text.Length) - 1;
        }
        position = finder.PassFormulas(position, here, end);
        return position > here;
    }

    /// <summary>What ends a paragraph, in quotes too.</summary>
    [GeneratedRegex(@"\n[ \t>]*\r?\n")]
    public static partial Regex BlankLine();
}
