using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Tidu.Pages.Prose;

/// <summary>
/// Finds <c>$…$</c> and <c>$$…$$</c> in running text before Markdown can take underscores and backslashes inside for its own, by the
/// rules of VS Code: a dollar sign beside an ASCII letter or digit on its outer side is money, not math.
/// </summary>
internal sealed class FormulaInlineParser : InlineParser
{
    /// <summary>Finds formulas at dollar signs.</summary>
    public FormulaInlineParser() => OpeningCharacters = ['$'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var fence = slice.PeekChar() == '$' ? 2 : 1;
        if (fence == 1 && IsWord(slice.PeekCharExtra(-1)))
        {
            return false;
        }
        var start = slice.Start + fence;
        for (var i = start; i <= slice.End; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '$' && (fence == 1 ? CanClose(text, i, slice.End) : i < slice.End && text[i + 1] == '$'))
            {
                var tex = text[start..i];
                if (string.IsNullOrWhiteSpace(tex))
                {
                    return false;
                }
                processor.Inline = new FormulaInline(tex, text[slice.Start..(i + fence)], display: fence == 2)
                {
                    Span = new SourceSpan(
                        processor.GetSourcePosition(slice.Start, out var line, out var column),
                        processor.GetSourcePosition(i)
                    ),
                    Line = line,
                    Column = column,
                };
                slice.Start = i + fence;
                return true;
            }
        }
        return false;
    }

    private static bool CanClose(string text, int position, int end) => position == end || !IsWord(text[position + 1]);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
}
