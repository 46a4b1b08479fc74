namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private const string DisplayStyle = "displaystyle=\"true\" scriptlevel=\"0\"";
    private const string TextStyle = "displaystyle=\"false\" scriptlevel=\"0\"";

    private Fraction ParseFraction(TexToken command) => new(ParseArgument(command), ParseArgument(command));

    private MathNode ParseBinomial(TexToken command)
    {
        var inside = new Fraction(ParseArgument(command), ParseArgument(command), Line: false);
        var binomial = new Fenced("(", [inside], ")");
        return command.Text switch
        {
            "dbinom" => new Styled(binomial, DisplayStyle),
            "tbinom" => new Styled(binomial, TextStyle),
            _ => binomial,
        };
    }

    private Root ParseRoot(TexToken command)
    {
        var index = ParseOption(command);
        return new Root(ParseArgument(command), index);
    }

    private MathNode? ParseOption(TexToken command) => reader.RawOption(command) is var (text, start) ? ParseEmbedded(text, start) : null;

    private FunctionName ParseOperatorName(TexToken command)
    {
        var outer = font;
        font = MathFont.Roman;
        var body = ParseArgument(command);
        font = outer;
        var letters = (body is Row row ? row.Items : [body]).Select(item =>
            item switch
            {
                Identifier letter => letter.Text,
                Number number => number.Text,
                Sign { Text: "−" } => "-",
                Sign sign => sign.Text,
                Words words => words.Text,
                Space { Em: > 0 } => "\u2009",
                Space => "",
                _ => throw new TexException($"{command.Written} 里只能写文字，请去掉其中的公式结构", command.Start, command.Written),
            }
        );
        return new FunctionName(string.Concat(letters), Limits: command.Text == "operatorname*");
    }

    private Fenced ParseFenced(TexToken command)
    {
        var left = ParseDelimiter(command);
        var items = ParseRow();
        while (reader.TryTake(token => token.IsCommand("middle")))
        {
            items.Add(new Middle(ParseDelimiter(command)));
            items.AddRange(ParseRow());
        }
        if (!reader.TryTake(token => token.IsCommand("right")))
        {
            throw new TexException("\\left 没有对应的 \\right，请补上", command.Start, command.Written);
        }
        return new Fenced(left, items, ParseDelimiter(command));
    }

    /// <summary>The delimiter after <c>\left</c>, <c>\right</c> or <c>\big</c>; a full stop is an invisible one.</summary>
    private string ParseDelimiter(TexToken owner)
    {
        var token = reader.Next();
        var text = token.Kind switch
        {
            TexTokenKind.Character => token.Text switch
            {
                "." => "",
                "<" => "⟨",
                ">" => "⟩",
                "(" or ")" or "[" or "]" or "/" or "|" => token.Text,
                _ when SymbolTable.Character(token.Text) is Sign { Kind: AtomClass.Open or AtomClass.Close } sign => sign.Text,
                _ => null,
            },
            TexTokenKind.Command => SymbolTable.Command(token.Text) switch
            {
                Sign { Kind: AtomClass.Open or AtomClass.Close } sign => sign.Text,
                Sign { Text: "↑" or "↓" or "↕" or "⇑" or "⇓" or "⇕" } arrow => arrow.Text,
                Identifier { Text: "|" or "‖" or "\\" } bar => bar.Text,
                _ => null,
            },
            _ => null,
        };
        return text ?? throw new TexException($"{owner.Written} 后面须是 (、[、| 之类的定界符，请补上", token.Start, owner.Written);
    }

    private static (double Size, AtomClass Side)? DelimiterSize(string name)
    {
        var side = name[^1] switch
        {
            'l' => AtomClass.Open,
            'r' => AtomClass.Close,
            'm' => AtomClass.Relation,
            _ => AtomClass.Ordinary,
        };
        var size = (side == AtomClass.Ordinary ? name : name[..^1]) switch
        {
            "big" => 1.2,
            "Big" => 1.8,
            "bigg" => 2.4,
            "Bigg" => 3.0,
            _ => 0,
        };
        return size > 0 ? (size, side) : null;
    }

    private MathNode ParseNegated(TexToken command) =>
        ParseArgument(command) switch
        {
            Sign sign => sign with { Text = Negated.GetValueOrDefault(sign.Text, sign.Text + "\u0338") },
            Identifier letter => letter with { Text = letter.Text + "\u0338" },
            _ => throw new TexException("\\not 只能划去一个符号，请在它后面只写一个符号", command.Start, command.Written),
        };

    private Stack ParseStack(TexToken command, bool over)
    {
        var script = ParseArgument(command);
        var body = ParseArgument(command);
        var stack = over ? new Stack(body, Under: null, script) : new Stack(body, script, Over: null);
        return stack;
    }

    private Stack ParseLabelledArrow(TexToken command, string arrow)
    {
        var under = ParseOption(command);
        var over = new Row([new Space(0.3), ParseArgument(command), new Space(0.3)]);
        return new Stack(new Sign(arrow, AtomClass.Relation), under, over);
    }

    private Styled ParseColoured(TexToken command)
    {
        var (colour, start) = reader.RawGroup(command);
        var known = colour.Length is > 0 and <= 20 && colour.All(c => char.IsAsciiLetterOrDigit(c) || c == '#');
        return known
            ? new Styled(ParseArgument(command), $"style=\"color:{colour}\"")
            : throw new TexException($"“{colour}”不是颜色，请写成 red 或 #ff0000 这样", start, command.Written);
    }

    private Row ParseTag(TexToken command)
    {
        tag = reader.RawGroup(command).Text;
        return new Row([]);
    }
}
