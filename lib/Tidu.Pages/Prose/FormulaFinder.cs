using System.Text.RegularExpressions;

namespace Tidu.Pages.Prose;

/// <summary>A formula in a text: all of it, and what of it is between its delimiters.</summary>
internal readonly record struct FoundFormula(Range Written, Range Tex, bool Display);

/// <summary>
/// Finds the formulas of a text by what VS Code and Jupyter agree on, in time that grows with the text alone: of dollar signs only the next
/// one may close, a dollar sign beside an ASCII letter or digit on its outer side is money, and code is never part of a formula.
/// </summary>
internal sealed partial class FormulaFinder(string text)
{
    private readonly CodeSpans code = new(text);
    private readonly TexEnvironments environments = new(text);

    // Where a closing delimiter was looked for in vain, so that no stretch of text is searched twice.
    private readonly Dictionary<string, (int From, int To, int End)> vain = new(StringComparer.Ordinal);

    // The $ in the middle of $a$$b$, and where such a row of formulas ends.
    private int joint = -1;
    private int lastJoint = -1;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The environments of the text.</summary>
    public TexEnvironments Environments => environments;

    /// <summary>The formula that begins here, if one does.</summary>
    /// <param name="end">The last position that it may reach.</param>
    public FoundFormula? At(int start, int end)
    {
        var here = text.AsSpan(start, end + 1 - start);
        return here.StartsWith("$$") ? Between("$$", start, end)
            : here.StartsWith("$") ? InLine(start, end)
            : here.StartsWith(@"\\[") ? Between(@"\\]", start, end)
            : here.StartsWith(@"\\(") ? Between(@"\\)", start, end)
            : here.StartsWith(@"\begin") ? Environment(start, end)
            : here.StartsWith(@"\eqref{") || here.StartsWith(@"\ref{") ? Reference(start, end)
            : null;
    }

    /// <summary>The first position from one on that another is not beyond, and that is in no formula and no code begun before it.</summary>
    /// <param name="from">Where to begin, outside of formulas and code.</param>
    /// <param name="position">The other position.</param>
    /// <param name="end">The last position of the paragraph.</param>
    public int PassFormulas(int from, int position, int end)
    {
        while (from < position)
        {
            var special = text.AsSpan(from, position - from).IndexOfAny('$', '\\', '`');
            if (special < 0)
            {
                return position;
            }
            from += special;
            from =
                text[from] == '`' ? Math.Max(code.EndAt(from, end), from + code.RunAt(from))
                : At(from, end) is { } formula ? formula.Written.End.Value
                : from + (text[from] == '\\' ? 2 : 1);
        }
        return from;
    }

    /// <summary>The next closing delimiter that no backslash takes away; -1 if there is none or code comes first.</summary>
    public int Next(string closing, int from, int end)
    {
        if (vain.TryGetValue(closing, out var known) && known.End == end && from >= known.From && from <= known.To)
        {
            return -1;
        }
        var i = from;
        for (; i + closing.Length - 1 <= end; i++)
        {
            if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0)
            {
                return i;
            }
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '`')
            {
                if (code.EndAt(i, end) >= 0)
                {
                    break;
                }
                i += code.RunAt(i) - 1;
            }
        }
        vain[closing] = (from, i, end);
        return -1;
    }

    private FoundFormula? Between(string closing, int start, int end)
    {
        var from = start + closing.Length;
        var isDollar = closing == "$$";
        if (isDollar && (IsDollarOrBackslash(start - 1) || (from <= end && text[from] == '$')))
        {
            return null;
        }
        var close = Next(closing, from, end);
        return close < 0 || IsBlank(from, close)
            ? null
            : new FoundFormula(start..(close + closing.Length), from..close, Display: closing != @"\\)");
    }

    private FoundFormula? InLine(int start, int end)
    {
        if (start != joint && (IsDollarOrBackslash(start - 1) || IsWord(start - 1)))
        {
            return null;
        }
        var close = Next("$", start + 1, end);
        if (close < 0 || !CanClose(close, end) || IsBlank(start + 1, close) || IsMoney(start, close, end) || HoldsRowEnd(start, close))
        {
            return null;
        }
        joint = close < end && text[close + 1] == '$' ? close + 1 : -1;
        return new FoundFormula(start..(close + 1), (start + 1)..close, Display: false);
    }

    private FoundFormula? Environment(int start, int end) =>
        environments.EndOf(start) is { } behind && behind <= end + 1 ? new FoundFormula(start..behind, start..behind, Display: true) : null;

    private FoundFormula? Reference(int start, int end)
    {
        var match = LabelReference().Match(text, start);
        var behind = start + match.Length;
        return match.Success && behind <= end + 1 ? new FoundFormula(start..behind, start..behind, Display: false) : null;
    }

    private bool CanClose(int close, int end) =>
        close == end || (text[close + 1] == '$' ? close < lastJoint || IsJoint(close, end) : !IsWord(close + 1));

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
            position = Next("$", position + 2, end);
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

    private bool IsBlank(int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private bool IsWord(int position) => position >= 0 && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_');

    private bool IsDollarOrBackslash(int position) => position >= 0 && text[position] is '$' or '\\';

    [GeneratedRegex(@"\G[ \t]+\d[\d.,]*\s*")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\|[ \t]*\r?\n[ \t>]*\|")]
    private static partial Regex RowEnd();

    [GeneratedRegex(@"\G\\(?:eq)?ref\{[^{}\r\n]{1,80}\}")]
    private static partial Regex LabelReference();
}
