namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private static readonly Dictionary<string, Accent> Accents = new(StringComparer.Ordinal)
    {
        ["hat"] = Mark("ˆ"),
        ["tilde"] = Mark("˜"),
        ["bar"] = Mark("¯"),
        ["vec"] = Mark("→"),
        ["dot"] = Mark("˙"),
        ["ddot"] = Mark("¨"),
        ["dddot"] = Mark("…"),
        ["ddddot"] = Mark("…."),
        ["acute"] = Mark("´"),
        ["grave"] = Mark("`"),
        ["check"] = Mark("ˇ"),
        ["breve"] = Mark("˘"),
        ["mathring"] = Mark("˚"),
        ["widehat"] = Mark("\u0302") with { Stretchy = true },
        ["widetilde"] = Mark("\u0303") with { Stretchy = true },
        ["overrightarrow"] = Mark("→") with { Stretchy = true },
        ["overleftarrow"] = Mark("←") with { Stretchy = true },
        ["widecheck"] = Mark("ˇ") with { Stretchy = true },
        ["utilde"] = Mark("\u0303") with { Stretchy = true, Below = true },
        ["overleftrightarrow"] = Mark("↔") with { Stretchy = true },
        ["Overrightarrow"] = Mark("⇒") with { Stretchy = true },
        ["overrightharpoon"] = Mark("⇀") with { Stretchy = true },
        ["overleftharpoon"] = Mark("↼") with { Stretchy = true },
        ["underrightarrow"] = Mark("→") with { Stretchy = true, Below = true },
        ["underleftarrow"] = Mark("←") with { Stretchy = true, Below = true },
        ["underleftrightarrow"] = Mark("↔") with { Stretchy = true, Below = true },
        ["overparen"] = Mark("⏜") with { Stretchy = true },
        ["underparen"] = Mark("⏝") with { Stretchy = true, Below = true },
        ["overgroup"] = Mark("⏠") with { Stretchy = true },
        ["undergroup"] = Mark("⏡") with { Stretchy = true, Below = true },
        ["overbracket"] = Mark("⎴") with { Stretchy = true },
        ["underbracket"] = Mark("⎵") with { Stretchy = true, Below = true },
        ["overbrace"] = Mark("⏞") with { Stretchy = true },
        ["underbrace"] = Mark("⏟") with { Stretchy = true, Below = true },
    };

    private static Accent Mark(string mark) => new(new Row([]), mark);
}
