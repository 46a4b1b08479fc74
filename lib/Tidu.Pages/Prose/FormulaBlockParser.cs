using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>
/// Finds formulas that are paragraphs: between <c>$$</c> and <c>$$</c>, on one line or several, or from <c>\begin{…}</c> to its
/// <c>\end{…}</c>. Nothing inside is Markdown; what follows the end in its line is the next paragraph.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private readonly FormulaSetter setter;
    private BlockFormulas formulas;
    private readonly OpenParagraph paragraph = new();

    /// <summary>Finds formulas at lines that begin with a dollar sign or a backslash.</summary>
    /// <param name="setter">Whom to tell of formulas that do not end.</param>
    public FormulaBlockParser(FormulaSetter setter)
    {
        this.setter = setter;
        formulas = new BlockFormulas("", setter);
        OpeningCharacters = ['$', '\\'];
    }

    /// <inheritdoc />
    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!ReferenceEquals(formulas.Text, processor.Line.Text))
        {
            formulas = new BlockFormulas(processor.Line.Text, setter);
        }
        if (
            processor.IsCodeIndent
            || paragraph.IsInsideFormula(processor.CurrentBlock as ParagraphBlock, formulas.Finder, processor.Line.Start)
        )
        {
            return BlockState.None;
        }
        var end = formulas.EndOf(processor.Line, out var isEnvironment);
        var lineEnd = processor.Line.End + 1;
        if (end is null || (end <= lineEnd && !formulas.Text.AsSpan(end.Value, lineEnd - end.Value).IsWhiteSpace()))
        {
            // A formula with text behind it in its only line is part of a paragraph.
            return BlockState.None;
        }
        processor.NewBlocks.Push(
            new FormulaBlock(this)
            {
                IsEnvironment = isEnvironment,
                End = end.Value,
                Ended = end <= lineEnd,
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, processor.Line.End),
                Line = processor.LineIndex,
            }
        );
        return BlockState.Continue;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        if (formula.Ended)
        {
            return BlockState.None;
        }
        formula.UpdateSpanEnd(Math.Min(processor.Line.End, formula.End - 1));
        if (formula.End > processor.Line.End + 1)
        {
            return BlockState.Continue;
        }
        formula.Ended = true;
        var last = processor.Line;
        last.End = formula.End - 1;
        formula.AppendLine(ref last, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, processor.TrackTrivia);
        while (processor.Start < formula.End || processor.CurrentChar.IsSpaceOrTab())
        {
            processor.NextChar();
        }
        processor.RestartIndent();
        return processor.Line.IsEmpty ? BlockState.BreakDiscard : BlockState.None;
    }

    /// <inheritdoc />
    public override bool Close(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        if (!formula.Ended && formula.Parent is { } parent)
        {
            // What it stands in, such as a list, has ended before it.
            setter.ComplainOfMissingEnd(formula.Lines.ToString());
            parent[parent.IndexOf(formula)] = new ParagraphBlock(processor.Parsers.FindExact<ParagraphBlockParser>())
            {
                Lines = formula.Lines,
                Span = formula.Span,
                Line = formula.Line,
                Column = formula.Column,
            };
        }
        return true;
    }

    /// <summary>The formula of a block without its dollar signs.</summary>
    public static string TexOf(FormulaBlock block)
    {
        var text = block.Lines.ToString().Trim();
        return block.IsEnvironment ? text : text[2..^2].Trim();
    }
}
