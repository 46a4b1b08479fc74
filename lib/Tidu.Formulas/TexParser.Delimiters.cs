namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private Fenced ParseFenced(TexToken command)
    {
        var left = ParseDelimiter(command);
        var items = ParseLines("gathered");
        while (reader.TryTake(token => token.IsCommand("middle")))
        {
            items.Add(new Middle(ParseDelimiter(command)));
            items.AddRange(ParseLines("gathered"));
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
        if (token.Kind == TexTokenKind.OpenBrace)
        {
            var inside = reader.Next();
            if (reader.TryTake(close => close.Kind == TexTokenKind.CloseBrace))
            {
                token = inside;
            }
        }
        return DelimiterOf(token)
            ?? throw new TexException($"{owner.Written} 后面须是 (、[、| 之类的定界符，请补上", token.Start, owner.Written);
    }

    /// <summary>A delimiter, in braces or not, or nothing in them.</summary>
    private string ParseDelimiterGroup(TexToken owner)
    {
        var (text, start) = reader.RawArgument(owner);
        return text.Trim().Length == 0 ? ""
            : DelimiterOf(new TexReader(text).Next()) is { } delimiter ? delimiter
            : throw new TexException($"{owner.Written} 后面须是 (、[、| 之类的定界符，请补上", start, owner.Written);
    }

    private static string? DelimiterOf(TexToken token) =>
        token.Kind switch
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
                Sign { Text: "|" or "∥" } bar => bar.Text,
                _ => null,
            },
            _ => null,
        };

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

    /// <summary>The brackets of physics and of sets, whose bars are part of them.</summary>
    private MathNode? ParseBracketed(TexToken command) =>
        command.Text switch
        {
            "bra" => Bracketed("⟨", "|", command),
            "ket" => Bracketed("|", "⟩", command),
            "braket" => Bracketed("⟨", "⟩", command),
            "ketbra" => new Row([Bracketed("|", "⟩", command), Bracketed("⟨", "|", command)]),
            "set" => Bracketed("{", "}", command),
            "Bra" => new Fenced("⟨", Grown(command), "|"),
            "Ket" => new Fenced("|", Grown(command), "⟩"),
            "Braket" => new Fenced("⟨", Grown(command), "⟩"),
            "Set" => new Fenced("{", [new Space(0.17), .. Grown(command), new Space(0.17)], "}"),
            _ => null,
        };

    private Row Bracketed(string left, string right, TexToken command) =>
        new([new Sign(left, AtomClass.Open), ParseArgument(command), new Sign(right, AtomClass.Close)]);

    /// <summary>The parts between growing brackets, where a bar grows too.</summary>
    private List<MathNode> Grown(TexToken command) =>
        [
            .. (ParseArgument(command) is Row row ? row.Items : []).Select(item =>
                item is Sign { Text: "|", Kind: AtomClass.Ordinary or AtomClass.Relation } ? new Middle("|") : item
            ),
        ];
}
