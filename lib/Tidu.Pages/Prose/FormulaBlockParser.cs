using Markdig.Parsers;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>
/// Finds formulas that are paragraphs: between <c>$$</c> and <c>$$</c>, on one line or several, or from <c>\begin{…}</c> to its
/// <c>\end{…}</c>. Nothing inside is Markdown.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    /// <summary>Finds formulas at lines that begin with a dollar sign or a backslash.</summary>
    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc />
    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }
        var line = processor.Line.ToString().TrimEnd();
        if (line.StartsWith("$$", StringComparison.Ordinal))
        {
            var rest = line[2..];
            var close = rest.IndexOf("$$", StringComparison.Ordinal);
            if (close >= 0 && close != rest.Length - 2)
            {
                // A formula with text behind it is part of a paragraph.
                return BlockState.None;
            }
            return Open(processor, environment: null, skip: 2, ended: close >= 0);
        }
        if (line.StartsWith("\\begin{", StringComparison.Ordinal) && line.IndexOf('}', StringComparison.Ordinal) is > 7 and var brace)
        {
            var environment = line[7..brace];
            return Open(processor, environment, skip: 0, ended: Ends(line, environment));
        }
        return BlockState.None;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        if (formula.Ended)
        {
            return BlockState.None;
        }
        formula.Ended = Ends(processor.Line.ToString().TrimEnd(), formula.Environment);
        formula.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private BlockState Open(BlockProcessor processor, string? environment, int skip, bool ended)
    {
        var formula = new FormulaBlock(this)
        {
            Environment = environment,
            Ended = ended,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
        };
        processor.NewBlocks.Push(formula);
        for (var i = 0; i < skip; i++)
        {
            processor.NextChar();
        }
        return BlockState.Continue;
    }

    private static bool Ends(string line, string? environment) =>
        line.EndsWith(environment is null ? "$$" : $"\\end{{{environment}}}", StringComparison.Ordinal);

    /// <summary>The formula of a block without its dollar signs.</summary>
    public static string TexOf(FormulaBlock block)
    {
        var text = block.Lines.ToString().Trim();
        return block.Environment is null && text.EndsWith("$$", StringComparison.Ordinal) ? text[..^2].Trim() : text;
    }
}
