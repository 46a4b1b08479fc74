namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>A command among words: another style, a number in a circle, or a sign.</summary>
    private MathNode TextPart(TexReader inside, TexToken token, int start, TextStyle style, TexToken owner)
    {
        if (TextStyles.TryGetValue(token.Text, out var css))
        {
            var (text, from) = inside.RawGroup(token);
            return ParseText(token, text, start + from, style.And(css));
        }
        if (token.Text == "textcolor")
        {
            var colour = ColourOf(inside, token);
            var (text, from) = inside.RawGroup(token);
            return ParseText(token, text, start + from, style with { Colour = colour });
        }
        if (token.Text == "textcircled")
        {
            return Circled(inside.RawArgument(token).Text);
        }
        if (token.Text == "(")
        {
            var formula = inside.RawUntil(@"\)", token);
            return ParseEmbedded(formula, start + token.End);
        }
        if (Spaces.TryGetValue(token.Text, out var em))
        {
            return new Space(em);
        }
        if (token.Text == "underline")
        {
            var (text, from) = inside.RawGroup(token);
            return new Styled(ParseText(token, text, start + from, style), Marked["underline"]);
        }
        return SymbolTable.Command(token.Text == "dots" ? "ldots" : token.Text) switch
        {
            Identifier sign => new Words(sign.Text, style.All),
            Sign sign => new Words(sign.Text, style.All),
            _ => throw new TexException($"{owner.Written} 里只能写文字，命令请用 $…$ 括起来", start + token.Start, owner.Written),
        };
    }

    /// <summary>A number or a letter in a circle.</summary>
    private static Words Circled(string text)
    {
        var sign = text.Trim();
        var circled = sign switch
        {
            [>= 'A' and <= 'Z'] => ((char)('Ⓐ' + (sign[0] - 'A'))).ToString(),
            [>= 'a' and <= 'z'] => ((char)('ⓐ' + (sign[0] - 'a'))).ToString(),
            _ when int.TryParse(sign, out var number) && number is >= 1 and <= 20 => ((char)('①' + (number - 1))).ToString(),
            _ => sign + "\u20DD",
        };
        return new Words(circled);
    }
}
