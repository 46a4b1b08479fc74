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
        ["mathbb"] = MathFont.DoubleStruck,
        ["Bbb"] = MathFont.DoubleStruck,
        ["mathcal"] = MathFont.Calligraphic,
        ["mathscr"] = MathFont.Calligraphic,
        ["mathfrak"] = MathFont.Fraktur,
        ["mathsf"] = MathFont.SansSerif,
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
        ["acute"] = Mark("´"),
        ["grave"] = Mark("`"),
        ["check"] = Mark("ˇ"),
        ["breve"] = Mark("˘"),
        ["mathring"] = Mark("˚"),
        ["widehat"] = Mark("\u0302") with { Stretchy = true },
        ["widetilde"] = Mark("\u0303") with { Stretchy = true },
        ["overrightarrow"] = Mark("→") with { Stretchy = true },
        ["overleftarrow"] = Mark("←") with { Stretchy = true },
        ["overbrace"] = Mark("⏞") with { Stretchy = true },
        ["underbrace"] = Mark("⏟") with { Stretchy = true, Below = true },
    };

    private static readonly Dictionary<string, AtomClass> Classes = new(StringComparer.Ordinal)
    {
        ["mathord"] = AtomClass.Ordinary,
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
            return ParseText(command, css);
        }
        if (DelimiterSize(name) is var (size, side))
        {
            return new Sign(ParseDelimiter(command), side) { Size = size };
        }
        return ParseStructure(command);
    }

    private MathNode ParseStructure(TexToken command) =>
        command.Text switch
        {
            "frac" => ParseFraction(command),
            "dfrac" or "cfrac" => new Styled(ParseFraction(command), DisplayStyle),
            "tfrac" => new Styled(ParseFraction(command), TextStyle),
            "binom" or "dbinom" or "tbinom" => ParseBinomial(command),
            "sqrt" => ParseRoot(command),
            "operatorname" or "operatorname*" => ParseOperatorName(command),
            "left" => ParseFenced(command),
            "begin" => ParseEnvironment(command),
            "not" => ParseNegated(command),
            "overset" or "stackrel" => ParseStack(command, over: true),
            "underset" => ParseStack(command, over: false),
            "xrightarrow" => ParseLabelledArrow(command, "→"),
            "xleftarrow" => ParseLabelledArrow(command, "←"),
            "substack" => ParseSubstack(command),
            // A line as long as what it covers; few math fonts have a sign that grows so.
            "overline" => new Styled(ParseArgument(command), "style=\"border-top:0.06em solid;padding-top:0.08em\""),
            "underline" => new Styled(ParseArgument(command), "style=\"border-bottom:0.06em solid;padding-bottom:0.12em\""),
            "phantom" => new Phantom(ParseArgument(command)),
            "boxed" => new Styled(ParseArgument(command), "style=\"border:1px solid;padding:0.2em 0.3em\""),
            "textcolor" => ParseColoured(command),
            "hspace" => ParseHorizontalSpace(command),
            "bmod" => new Sign("mod", AtomClass.Binary),
            "pmod" => new Row([new Space(1), new Words("(mod\u00A0"), ParseArgument(command), new Words(")")]),
            "dots" => new Identifier(IsBetweenOperators() ? "⋯" : "…", Upright: true),
            "nonumber" or "notag" => new Row([]),
            "tag" => ParseTag(command),
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
            "textstyle" => TextStyle,
            "scriptstyle" => "displaystyle=\"false\" scriptlevel=\"1\"",
            "scriptscriptstyle" => "displaystyle=\"false\" scriptlevel=\"2\"",
            _ => null,
        };
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

    private Space ParseHorizontalSpace(TexToken command)
    {
        var (text, start) = reader.RawGroup(command);
        var unit = text.Length > 2 ? text[^2..] : "";
        double? inEm = unit switch
        {
            "em" => 1,
            "ex" => 0.43,
            "mu" => 1 / 18.0,
            "pt" => 0.1,
            _ => null,
        };
        if (inEm is null || !double.TryParse(text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var length))
        {
            throw new TexException($"“{text}”不是长度，请写成 1em 这样，单位可用 em、ex、mu 或 pt", start, command.Written);
        }
        return new Space(double.Clamp(length * inEm.Value, -10, 100));
    }
}
