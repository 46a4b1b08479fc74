using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>Takes formulas out of running text before Markdown can take underscores and backslashes inside for its own.</summary>
internal sealed class FormulaInlineParser : InlineParser
{
    private FormulaFinder finder = new("");

    /// <summary>Finds formulas at dollar signs and backslashes.</summary>
    public FormulaInlineParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!ReferenceEquals(finder.Text, slice.Text))
        {
            finder = new FormulaFinder(slice.Text);
        }
        if (finder.At(slice.Start, slice.End) is not { } found)
        {
            return false;
        }
        processor.Inline = new FormulaInline(slice.Text[found.Tex], slice.Text[found.Written], found.Display)
        {
            Span = new SourceSpan(
                processor.GetSourcePosition(found.Written.Start.Value, out var line, out var column),
                processor.GetSourcePosition(found.Written.End.Value - 1)
            ),
            Line = line,
            Column = column,
        };
        slice.Start = found.Written.End.Value;
        return true;
    }
}
