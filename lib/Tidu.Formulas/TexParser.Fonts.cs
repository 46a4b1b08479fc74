namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private static readonly Dictionary<string, MathFont> Fonts = new(StringComparer.Ordinal)
    {
        ["mathrm"] = MathFont.Roman,
        ["mathbf"] = MathFont.Bold,
        ["bold"] = MathFont.Bold,
        ["mathit"] = MathFont.Italic,
        ["mathnormal"] = MathFont.Default,
        ["boldsymbol"] = MathFont.BoldSymbol,
        ["bm"] = MathFont.BoldSymbol,
        ["pmb"] = MathFont.BoldSymbol,
        ["mathbfit"] = MathFont.BoldSymbol,
        ["mathbb"] = MathFont.DoubleStruck,
        ["Bbb"] = MathFont.DoubleStruck,
        ["mathds"] = MathFont.DoubleStruck,
        ["mathcal"] = MathFont.Calligraphic,
        ["mathscr"] = MathFont.Calligraphic,
        ["mathfrak"] = MathFont.Fraktur,
        ["frak"] = MathFont.Fraktur,
        ["mathsf"] = MathFont.SansSerif,
        ["mathsfit"] = MathFont.SansSerifItalic,
        ["mathtt"] = MathFont.Typewriter,
    };

    private MathNode InFont(MathFont font, TexToken command)
    {
        var outer = this.font;
        this.font = font == MathFont.Roman && outer is MathFont.BoldSymbol or MathFont.Bold ? MathFont.Bold : font;
        var body = ParseArgument(command);
        this.font = outer;
        return font is MathFont.Roman or MathFont.Italic or MathFont.SansSerif or MathFont.Typewriter && body is Row row
            ? new Row(JoinLetters(row.Items))
            : body;
    }

    /// <summary>Makes one name of letters in a row, so that <c>\mathrm{Var}</c> is read as a word.</summary>
    private static List<MathNode> JoinLetters(IReadOnlyList<MathNode> items)
    {
        var joined = new List<MathNode>();
        foreach (var item in items)
        {
            if (item is Identifier letter && joined.LastOrDefault() is Identifier before && before.Upright == letter.Upright)
            {
                joined[^1] = before with { Text = before.Text + letter.Text };
            }
            else
            {
                joined.Add(item);
            }
        }
        return joined;
    }
}
