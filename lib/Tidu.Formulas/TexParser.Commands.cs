namespace Tidu.Formulas;

internal sealed partial class TexParser
{
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
            "not" or "centernot" => ParseNegated(command),
            "overset" or "stackrel" => ParseStack(command, over: true),
            "underset" => ParseStack(command, over: false),
            "overunderset" => ParseBothStacks(command, overFirst: true),
            "underoverset" => ParseBothStacks(command, overFirst: false),
            "substack" => new Row([ParseBracedRows(command, "substack")]),
            "matrix" => ParseBracedRows(command, "matrix"),
            "pmatrix" => new Fenced("(", [ParseBracedRows(command, "matrix")], ")"),
            "cases" => new Fenced("{", [ParseBracedRows(command, "cases") with { Columns = "ll" }], ""),
            "eqalign" => ParseBracedRows(command, "aligned") with { Columns = "rl", Display = true },
            "displaylines" => ParseBracedRows(command, "gathered") with { Display = true },
            "cancelto" => new Scripts(Sub: null, Sup: ParseArgument(command), Body: new Styled(ParseArgument(command), Marked["cancel"])),
            "sideset" => ParseSides(command),
            "hspace" or "hspace*" or "hskip" or "kern" or "mkern" or "mskip" or "mspace" => ParseSpace(command),
            "mod" or "pmod" or "pod" => ParseModulo(command),
            "bmod" => new Sign("mod", AtomClass.Binary),
            "dots" => new Identifier(IsBetweenOperators() ? "⋯" : "…", Upright: true),
            "mathchoice" => ParseChoice(command),
            "textcircled" => Circled(reader.RawArgument(command).Text),
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
            or "global"
            or "long"
            or "DOTSB"
            or "DOTSI"
            or "DOTSX" => new Row([]),
            "require" or "vspace" or "vspace*" => Skipped(command),
            _ => throw new TexException($"不支持命令 {command.Written}，请检查拼写，或换一种写法", command.Start, command.Written),
        };

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
