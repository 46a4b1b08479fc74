using System.Text.RegularExpressions;

namespace Tidu.Pages.Prose;

/// <summary>A formula in a text: all of it, and what of it is between its delimiters.</summary>
internal readonly record struct FoundFormula(Range Written, Range Tex, bool Display);

/// <summary>
/// Finds the formulas of a text by what VS Code and Jupyter agree on, in time that grows with the text alone: of dollar signs only the next
/// one may close, a dollar sign beside an ASCII letter or digit on its outer side is money, and a dollar sign in code is code.
/// </summary>
internal sealed partial class FormulaFinder
{
    private readonly CodeSpans code;
    private readonly DollarFormulas dollars;

    // Where one formula between two dollar signs ends and the next begins, as in $$a$$$$b$$.
    private int joint = -1;

    /// <summary>Finds the formulas of a text.</summary>
    /// <param name="isHtml">Whether it is HTML.</param>
    public FormulaFinder(string text, bool isHtml = false)
    {
        Text = text;
        Environments = new TexEnvironments(text);
        code = new CodeSpans(text);
        Delimiters = new Delimiters(text, code);
        dollars = new DollarFormulas(text, isHtml, Delimiters);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The environments of the text.</summary>
    public TexEnvironments Environments { get; }

    /// <summary>The delimiters of the text.</summary>
    public Delimiters Delimiters { get; }

    /// <summary>The formula that begins here, if one does.</summary>
    /// <param name="end">The last position that it may reach.</param>
    public FoundFormula? At(int start, int end)
    {
        var here = Text.AsSpan(start, end + 1 - start);
        return here.StartsWith("$$") ? Between("$$", start, end)
            : here.StartsWith("$") ? dollars.At(start, end)
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
            var special = Text.AsSpan(from, position - from).IndexOfAny('$', '\\', '`');
            if (special < 0)
            {
                return position;
            }
            from += special;
            from =
                Text[from] == '`' ? Math.Max(code.EndAt(from, end), from + code.RunAt(from))
                : At(from, end) is { } formula ? formula.Written.End.Value
                : from + (Text[from] == '\\' ? 2 : 1);
        }
        return from;
    }

    private FoundFormula? Between(string closing, int start, int end)
    {
        var from = start + closing.Length;
        var isDollar = closing == "$$";
        if (isDollar && ((start != joint && Delimiters.IsEscaped(start)) || (from <= end && Text[from] == '$')))
        {
            return null;
        }
        var close = Delimiters.Next(closing, from, end);
        if (close < 0 || Text.AsSpan(from, close - from).IsWhiteSpace())
        {
            return null;
        }
        var behind = close + closing.Length;
        joint = isDollar ? behind : -1;
        return new FoundFormula(start..behind, from..close, Display: closing != @"\\)");
    }

    private FoundFormula? Environment(int start, int end) =>
        Environments.EndOf(start) is { } behind && behind <= end + 1 ? new FoundFormula(start..behind, start..behind, Display: true) : null;

    private FoundFormula? Reference(int start, int end)
    {
        var match = LabelReference().Match(Text, start);
        var behind = start + match.Length;
        return match.Success && behind <= end + 1 ? new FoundFormula(start..behind, start..behind, Display: false) : null;
    }

    [GeneratedRegex(@"\G\\(?:eq)?ref\{[^{}\r\n]{1,80}\}")]
    private static partial Regex LabelReference();
}
