using System.Text.RegularExpressions;

namespace Tidu.Pages.Prose;

/// <summary>
/// The formulas between two single dollar signs: only the next dollar sign may close one, and a dollar sign beside an ASCII letter or digit on
/// its outer side is money.
/// </summary>
/// <param name="isHtml">Whether the text is HTML, where VS Code and Jupyter both set a formula directly behind or before a word too.</param>
internal sealed partial class DollarFormulas(string text, bool isHtml, Delimiters delimiters)
{
    // The $ in the middle of $a$$b$, and where such a row of formulas ends.
    private int joint = -1;
    private int lastJoint = -1;

    /// <summary>The formula that begins at a dollar sign, if one does.</summary>
    public FoundFormula? At(int start, int end)
    {
        if (start != joint && (delimiters.IsEscaped(start) || (IsWord(start - 1) && !isHtml)))
        {
            return null;
        }
        var close = delimiters.Next("$", start + 1, end);
        if (
            close < 0
            || !CanClose(close, end)
            || IsBlank(start + 1, close)
            || IsMoney(start, close, end)
            || HoldsRowEnd(start, close)
            || (isHtml && start != joint && (IsWord(start - 1) || IsWord(close + 1)) && !IsTex(start + 1, close))
        )
        {
            return null;
        }
        joint = close < end && text[close + 1] == '$' ? close + 1 : -1;
        return new FoundFormula(start..(close + 1), (start + 1)..close, Display: false);
    }

    private bool CanClose(int close, int end) =>
        close == end || (text[close + 1] == '$' ? close < lastJoint || IsJoint(close, end) : isHtml || !IsWord(close + 1));

    /// <summary>Whether two dollar signs end one formula and begin the next, as in <c>$a$$b$</c>.</summary>
    private bool IsJoint(int close, int end)
    {
        var position = close;
        while (position + 2 <= end && text[position + 1] == '$')
        {
            if (text[position + 2] == '$' || char.IsWhiteSpace(text[position + 2]) || char.IsWhiteSpace(text[position - 1]))
            {
                return false;
            }
            position = delimiters.Next("$", position + 2, end);
            if (position < 0)
            {
                return false;
            }
        }
        var ends = position > close && (position == end || (text[position + 1] != '$' && !IsWord(position + 1)));
        lastJoint = ends ? position : lastJoint;
        return ends;
    }

    /// <summary>Whether the dollar signs stand before two amounts, as in <c>$ 5 and $ 10</c>.</summary>
    private bool IsMoney(int start, int close, int end)
    {
        var (first, second) = (Amount().Match(text, start + 1), Amount().Match(text, close + 1));
        return first.Success
            && second.Success
            && second.Index <= end
            && first.Index + first.Length < close
            && text.AsSpan(start, close - start).IndexOfAny(@"\^_={") < 0;
    }

    /// <summary>Whether one row of a table ends and the next begins between two positions.</summary>
    private bool HoldsRowEnd(int from, int to) => RowEnd().IsMatch(text.AsSpan(from, to - from));

    /// <summary>Whether a piece can be nothing but a formula.</summary>
    private bool IsTex(int from, int to) =>
        !char.IsAsciiDigit(text[from])
        && !char.IsWhiteSpace(text[from])
        && !char.IsWhiteSpace(text[to - 1])
        && text.AsSpan(from, to - from).IndexOfAny(@"\^_{") >= 0;

    private bool IsBlank(int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private bool IsWord(int position) =>
        position >= 0 && position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_');

    [GeneratedRegex(@"\G[ \t]+\d[\d.,]*\s*")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\|[ \t]*\r?\n[ \t>]*\|")]
    private static partial Regex RowEnd();
}
