using System.Globalization;

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

    private static readonly Dictionary<string, double> Spaces = new(StringComparer.Ordinal)
    {
        [","] = 3 / 18.0,
        ["thinspace"] = 3 / 18.0,
        [":"] = 4 / 18.0,
        [">"] = 4 / 18.0,
        ["medspace"] = 4 / 18.0,
        [";"] = 5 / 18.0,
        ["thickspace"] = 5 / 18.0,
        ["!"] = -3 / 18.0,
        ["negthinspace"] = -3 / 18.0,
        ["negmedspace"] = -4 / 18.0,
        ["negthickspace"] = -5 / 18.0,
        [" "] = 0.25,
        ["nobreakspace"] = 0.25,
        ["space"] = 0.25,
        ["enskip"] = 0.5,
        ["enspace"] = 0.5,
        ["quad"] = 1,
        ["qquad"] = 2,
    };

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

    private static readonly Dictionary<string, AtomClass> Classes = new(StringComparer.Ordinal)
    {
        ["mathord"] = AtomClass.Ordinary,
        ["mathinner"] = AtomClass.Ordinary,
        ["mathop"] = AtomClass.Operator,
        ["mathbin"] = AtomClass.Binary,
        ["mathrel"] = AtomClass.Relation,
        ["mathopen"] = AtomClass.Open,
        ["mathclose"] = AtomClass.Close,
        ["mathpunct"] = AtomClass.Punctuation,
    };

    private static readonly Dictionary<string, string> Negated = new(StringComparer.Ordinal)
    {
        ["="] = "≠",
        ["<"] = "≮",
        [">"] = "≯",
        ["∈"] = "∉",
        ["∋"] = "∌",
        ["≤"] = "≰",
        ["≥"] = "≱",
        ["≡"] = "≢",
        ["≈"] = "≉",
        ["∼"] = "≁",
        ["≃"] = "≄",
        ["≅"] = "≇",
        ["⊂"] = "⊄",
        ["⊃"] = "⊅",
        ["⊆"] = "⊈",
        ["⊇"] = "⊉",
        ["∥"] = "∦",
        ["|"] = "∤",
    };

    private static readonly Dictionary<string, double> Sizes = new(StringComparer.Ordinal)
    {
        ["tiny"] = 0.5,
        ["scriptsize"] = 0.7,
        ["footnotesize"] = 0.8,
        ["small"] = 0.9,
        ["normalsize"] = 1,
        ["large"] = 1.2,
        ["Large"] = 1.44,
        ["LARGE"] = 1.728,
        ["huge"] = 2.074,
        ["Huge"] = 2.488,
    };

    private static Accent Mark(string mark) => new(new Row([]), mark);

    /// <summary>The command's part of the formula; its token is taken already.</summary>
    private MathNode ParseCommand(TexToken command)
    {
        var name = command.Text;
        if (SymbolTable.Command(name) is { } symbol)
        {
            return InFont(symbol);
        }
        if (Spaces.TryGetValue(name, out var em))
        {
            return new Space(em);
        }
        if (Fonts.TryGetValue(name, out var font))
        {
            return InFont(font, command);
        }
        if (Accents.TryGetValue(name, out var accent))
        {
            return accent with { Body = ParseArgument(command) };
        }
        if (Classes.TryGetValue(name, out var kind))
        {
            return new Classed(ParseArgument(command), kind);
        }
        if (TextStyles.TryGetValue(name, out var css))
        {
            return ParseText(command, new TextStyle(css, null));
        }
        if (DelimiterSize(name) is var (size, side))
        {
            return new Sign(ParseDelimiter(command), side) { Size = size };
        }
        if (Marked.TryGetValue(name, out var mark))
        {
            return new Styled(ParseArgument(command), mark);
        }
        if (Arrows.TryGetValue(name, out var arrow))
        {
            return ParseLabelledArrow(command, arrow);
        }
        return VariantLimit(name) ?? ParseBracketed(command) ?? ParseBox(command) ?? ParseStructure(command);
    }

    private MathNode ParseStructure(TexToken command) =>
        command.Text switch
        {
            "frac" => ParseFraction(command),
            "dfrac" or "cfrac" => new Styled(ParseFraction(command), DisplayStyle),
            "tfrac" => new Styled(ParseFraction(command), TextSize),
            "genfrac" => ParseGeneralFraction(command),
            "binom" or "dbinom" or "tbinom" => ParseBinomial(command),
            "sqrt" => ParseRoot(command),
            "operatorname" or "operatorname*" or "operatornamewithlimits" => ParseOperatorName(command),
            "left" => ParseFenced(command),
            "begin" => ParseEnvironment(command),
            "not" => ParseNegated(command),
            "overset" or "stackrel" => ParseStack(command, over: true),
            "underset" => ParseStack(command, over: false),
            "overunderset" => ParseBothStacks(command, overFirst: true),
            "underoverset" => ParseBothStacks(command, overFirst: false),
            "substack" => new Row([ParseBracedRows(command, "substack")]),
            "matrix" => ParseBracedRows(command, "matrix"),
            "pmatrix" => new Fenced("(", [ParseBracedRows(command, "matrix")], ")"),
            "cases" => new Fenced("{", [ParseBracedRows(command, "cases") with { Columns = "ll" }], ""),
            "sideset" => ParseSides(command),
            "hspace" or "hspace*" or "hskip" or "kern" or "mkern" or "mskip" => ParseSpace(command),
            "mod" or "pmod" or "pod" => ParseModulo(command),
            "bmod" => new Sign("mod", AtomClass.Binary),
            "dots" => new Identifier(IsBetweenOperators() ? "⋯" : "…", Upright: true),
            "mathchoice" => ParseChoice(command),
            "textcircled" => Circled(reader.RawGroup(command).Text),
            "vcenter" or "ensuremath" => ParseArgument(command),
            "tag" or "tag*" => ParseTag(command),
            "label" => ParseLabel(command),
            "ref" or "eqref" => ParseReference(command),
            "nonumber"
            or "notag"
            or "mathstrut"
            or "strut"
            or "allowbreak"
            or "nobreak"
            or "relax"
            or "displaylimits"
            or "DOTSB"
            or "DOTSI"
            or "DOTSX" => new Row([]),
            "require" or "vspace" or "vspace*" => Skipped(command),
            _ => throw new TexException($"不支持命令 {command.Written}，请检查拼写，或换一种写法", command.Start, command.Written),
        };

    /// <summary>The rest of a row after a command that applies to it as a whole; <see langword="null"/>: the token is no such command.</summary>
    private List<MathNode>? ParseSwitch(TexToken token)
    {
        if (token.Kind != TexTokenKind.Command)
        {
            return null;
        }
        var attributes = token.Text switch
        {
            "displaystyle" => DisplayStyle,
            "textstyle" => TextSize,
            "scriptstyle" => "displaystyle=\"false\" scriptlevel=\"1\"",
            "scriptscriptstyle" => "displaystyle=\"false\" scriptlevel=\"2\"",
            _ => null,
        };
        attributes ??= Sizes.TryGetValue(token.Text, out var size)
            ? string.Create(CultureInfo.InvariantCulture, $"style=\"font-size:{size}em\"")
            : null;
        if (token.IsCommand("color"))
        {
            attributes = $"style=\"color:{ParseColour(reader.Next())}\"";
            return [new Styled(new Row(ParseRow()), attributes)];
        }
        if (attributes is not null)
        {
            reader.Next();
            return [new Styled(new Row(ParseRow()), attributes)];
        }
        MathFont? font = token.Text switch
        {
            "rm" => MathFont.Roman,
            "bf" => MathFont.Bold,
            "it" => MathFont.Italic,
            "sf" => MathFont.SansSerif,
            "tt" => MathFont.Typewriter,
            "cal" => MathFont.Calligraphic,
            _ => null,
        };
        if (font is null)
        {
            return null;
        }
        reader.Next();
        this.font = font.Value;
        return [];
    }

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

    /// <summary>Whether dots stand before a binary operator or a relation, where they sit at mid height.</summary>
    private bool IsBetweenOperators()
    {
        var next = reader.Peek();
        var node = next.Kind switch
        {
            TexTokenKind.Command => SymbolTable.Command(next.Text),
            TexTokenKind.Character => SymbolTable.Character(next.Text),
            _ => null,
        };
        return node is { Class: AtomClass.Binary or AtomClass.Relation };
    }

    /// <summary>One of four, for formulas on a line of their own, in running text, and in scripts of one or two levels.</summary>
    private MathNode ParseChoice(TexToken command)
    {
        var (display, text) = (ParseArgument(command), ParseArgument(command));
        ParseArgument(command);
        ParseArgument(command);
        return Display ? display : text;
    }

    /// <summary>A command that changes nothing here.</summary>
    private Row Skipped(TexToken command)
    {
        reader.RawGroup(command);
        return new Row([]);
    }
}
