namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Arrows that grow with what is written over and under them.</summary>
    private static readonly Dictionary<string, string> Arrows = new(StringComparer.Ordinal)
    {
        ["xrightarrow"] = "→",
        ["xleftarrow"] = "←",
        ["xleftrightarrow"] = "↔",
        ["xRightarrow"] = "⇒",
        ["xLeftarrow"] = "⇐",
        ["xLeftrightarrow"] = "⇔",
        ["xhookrightarrow"] = "↪",
        ["xhookleftarrow"] = "↩",
        ["xmapsto"] = "↦",
        ["xrightharpoonup"] = "⇀",
        ["xrightharpoondown"] = "⇁",
        ["xleftharpoonup"] = "↼",
        ["xleftharpoondown"] = "↽",
        ["xrightleftharpoons"] = "⇌",
        ["xleftrightharpoons"] = "⇋",
        ["xtwoheadrightarrow"] = "↠",
        ["xtwoheadleftarrow"] = "↞",
        ["xtofrom"] = "⇄",
        ["xrightleftarrows"] = "⇄",
        ["xrightequilibrium"] = "⇌",
        ["xleftequilibrium"] = "⇋",
        ["xlongequal"] = "=",
    };

    private Stack ParseStack(TexToken command, bool over)
    {
        var script = ParseArgument(command);
        var body = StackBase(command);
        return over ? new Stack(body, Under: null, script) : new Stack(body, script, Over: null);
    }

    private Stack ParseBothStacks(TexToken command, bool overFirst)
    {
        var (first, second) = (ParseArgument(command), ParseArgument(command));
        return new Stack(StackBase(command), overFirst ? second : first, overFirst ? first : second);
    }

    /// <summary>What something is put over or under; a sign keeps its space though it is in braces.</summary>
    private MathNode StackBase(TexToken command)
    {
        var body = ParseArgument(command);
        return body is Row { Items: [Sign sign] } ? sign : body;
    }

    /// <summary><c>\sideset{_a^b}{_c^d}\sum</c>: scripts on both sides of an operator.</summary>
    private Row ParseSides(TexToken command)
    {
        var left = ParseArgument(command);
        var (right, start) = reader.RawGroup(command);
        var body = ParseArgument(command);
        return ParseEmbedded("{}" + right, Math.Max(0, start - 2)) is Row { Items: [Scripts scripts] }
            ? new Row([left, scripts with { Body = body, Limits = false }])
            : throw new TexException("\\sideset 后面须是两组上下标，如 {_a^b}{_c^d}", command.Start, command.Written);
    }

    private Stack ParseLabelledArrow(TexToken command, string arrow)
    {
        var under = ParseOption(command);
        var over = new Row([new Space(0.3), ParseArgument(command), new Space(0.3)]);
        return new Stack(new Sign(arrow, AtomClass.Relation) { Stretchy = true }, under, over);
    }

    private MathNode? ParseOption(TexToken command) => reader.RawOption(command) is var (text, start) ? ParseEmbedded(text, start) : null;

    private MathNode ParseOperatorName(TexToken command)
    {
        var outer = font;
        font = MathFont.Roman;
        var body = ParseArgument(command);
        font = outer;
        var limits = command.Text != "operatorname";
        return NameOf(body) is { } name ? new FunctionName(name, limits)
            : limits ? new Classed(body, AtomClass.Operator)
            : new Row([body, new Space(3 / 18.0)]);
    }

    /// <summary>The letters of a name; <see langword="null"/> if it is more than a name.</summary>
    private static string? NameOf(MathNode body)
    {
        var letters = (body is Row row ? row.Items : [body])
            .Select(item =>
                item switch
                {
                    Identifier letter => letter.Text,
                    Number number => number.Text,
                    Sign { Text: "−" } => "-",
                    Sign sign => sign.Text,
                    Words { Css: null } words => words.Text,
                    Space { Em: > 0 } => "\u2009",
                    Space => "",
                    Row inner => NameOf(inner),
                    _ => null,
                }
            )
            .ToList();
        return letters.Contains(null) ? null : string.Concat(letters);
    }

    /// <summary>Limits with a line or an arrow, as in <c>\varlimsup</c>.</summary>
    private static Classed? VariantLimit(string name)
    {
        var lim = new FunctionName("lim", Limits: true);
        MathNode? body = name switch
        {
            "varlimsup" => new Styled(lim, Marked["overline"]),
            "varliminf" => new Styled(lim, Marked["underline"]),
            "varinjlim" => new Accent(lim, "→", Below: true, Stretchy: true),
            "varprojlim" => new Accent(lim, "←", Below: true, Stretchy: true),
            _ => null,
        };
        return body is null ? null : new Classed(body, AtomClass.Operator);
    }

    private Row ParseModulo(TexToken command)
    {
        var argument = ParseArgument(command);
        return command.Text switch
        {
            "mod" => new Row([new Space(1), new Words("mod"), new Space(1 / 3.0), argument]),
            "pod" => new Row([new Space(1), new Words("("), argument, new Words(")")]),
            _ => new Row([new Space(1), new Words("(mod\u00A0"), argument, new Words(")")]),
        };
    }
}
