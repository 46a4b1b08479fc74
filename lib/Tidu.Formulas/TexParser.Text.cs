using System.Globalization;
using System.Text;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    private const string Monospace = "font-family:monospace";

    /// <summary>How words are set: CSS properties, and the colour.</summary>
    private readonly record struct TextStyle(string? Css, string? Colour)
    {
        public TextStyle And(string? css) =>
            css is null ? this with { Css = null } : this with { Css = Css is null ? css : $"{Css};{css}" };

        public string? All => Colour is null ? Css : $"color:{Colour}{(Css is null ? "" : ";" + Css)}";
    }

    private static readonly Dictionary<string, string?> TextStyles = new(StringComparer.Ordinal)
    {
        ["text"] = null,
        ["textrm"] = null,
        ["textnormal"] = null,
        ["textmd"] = null,
        ["textup"] = null,
        ["hbox"] = null,
        ["mbox"] = null,
        ["textbf"] = "font-weight:bold",
        ["textit"] = "font-style:italic",
        ["textsl"] = "font-style:italic",
        ["emph"] = "font-style:italic",
        ["texttt"] = Monospace,
        ["textsf"] = "font-family:sans-serif",
        ["textsc"] = "font-variant:small-caps",
    };

    /// <summary>Commands that hold to the end of the group.</summary>
    private static readonly Dictionary<string, string?> TextSwitches = new(StringComparer.Ordinal)
    {
        ["rm"] = null,
        ["normalfont"] = null,
        ["rmfamily"] = null,
        ["bf"] = "font-weight:bold",
        ["bfseries"] = "font-weight:bold",
        ["it"] = "font-style:italic",
        ["itshape"] = "font-style:italic",
        ["em"] = "font-style:italic",
        ["sl"] = "font-style:italic",
        ["tt"] = Monospace,
        ["ttfamily"] = Monospace,
        ["sf"] = "font-family:sans-serif",
        ["sffamily"] = "font-family:sans-serif",
    };

    /// <summary>Words with their white space; <c>$…$</c> inside goes back to math.</summary>
    private MathNode ParseText(TexToken command, TextStyle style)
    {
        if (reader.Peek().Kind == TexTokenKind.Character)
        {
            return new Words(reader.Next().Text, style.All);
        }
        var (text, start) = reader.RawGroup(command);
        return ParseText(command, text, start, style);
    }

    private MathNode ParseText(TexToken command, string text, int start, TextStyle style)
    {
        GoDeeper();
        var parts = new List<MathNode>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i = TextCommand(i) - 1;
                    break;
                case '{':
                    var close = TexReader.ClosingBrace(text, i) ?? text.Length;
                    Add(ParseText(command, text[(i + 1)..close], start + i + 1, style));
                    i = close;
                    break;
                case '}':
                    break;
                case '~':
                    words.Append('\u00A0');
                    break;
                case '$':
                    var end = text.IndexOf('$', i + 1);
                    if (end < 0)
                    {
                        throw new TexException($"{command.Written} 里的 $ 没有配对，请补上另一个 $", start + i, "$");
                    }
                    Add(ParseEmbedded(text[(i + 1)..end], start + i + 1));
                    i = end;
                    break;
                default:
                    words.Append(char.IsWhiteSpace(text[i]) ? ' ' : text[i]);
                    break;
            }
        }
        Flush();
        depth--;
        return parts is [var only] ? only : new Row(parts);

        int TextCommand(int at)
        {
            var inside = new TexReader(text);
            inside.SkipTo(at);
            var token = inside.Next();
            if (token.Text.Length == 1 && "$%&#_{} ".Contains(token.Text, StringComparison.Ordinal))
            {
                words.Append(token.Text);
                return token.End;
            }
            if (token.Text is "\\" or "newline" or "/" or "-" or "@")
            {
                words.Append(token.Text is "\\" or "newline" ? " " : "");
                return token.End;
            }
            if (TextSwitches.TryGetValue(token.Text, out var css))
            {
                Flush();
                style = style.And(css);
                return inside.AfterBlank(token.End);
            }
            if (Sizes.TryGetValue(token.Text, out var size))
            {
                Flush();
                style = style.And(string.Create(CultureInfo.InvariantCulture, $"font-size:{size}em"));
                return inside.AfterBlank(token.End);
            }
            if (token.Text is "color")
            {
                Flush();
                style = style with { Colour = ColourOf(inside, token) };
                return inside.Position;
            }
            Add(TextPart(inside, token, start, style, command));
            return inside.Position;
        }

        void Add(MathNode part)
        {
            Flush();
            parts.Add(part);
        }

        void Flush()
        {
            if (words.Length > 0)
            {
                parts.Add(new Words(words.ToString(), style.All));
                words.Clear();
            }
        }
    }

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
            return Circled(inside.RawGroup(token).Text);
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

    private static string ColourOf(TexReader inside, TexToken token)
    {
        var (colour, start) = inside.RawGroup(token);
        return colour.Length is > 0 and <= 20 && colour.All(c => char.IsAsciiLetterOrDigit(c) || c == '#')
            ? colour
            : throw new TexException($"“{colour}”不是颜色，请写成 red 或 #ff0000 这样", start, token.Written);
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

    /// <summary>Reads a formula that stands inside this one as raw text.</summary>
    private MathNode ParseEmbedded(string formula, int start)
    {
        try
        {
            return new TexParser(formula, definitions) { depth = depth + 1 }.Parse();
        }
        catch (TexException error)
        {
            throw new TexException(error.Message, start + error.Position, error.Command);
        }
    }
}
