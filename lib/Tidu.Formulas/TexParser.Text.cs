using System.Globalization;
using System.Text;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
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
            if (Letter(inside, token) is { } letter)
            {
                words.Append(letter);
                return inside.Position;
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
