using System.Text;

namespace Tidu.Formulas;

/// <summary>Cuts a formula into tokens, one at a time; white space and comments carry no meaning in math mode.</summary>
internal sealed class TexReader(string source)
{
    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; private set; }

    /// <summary>The next token, without taking it.</summary>
    public TexToken Peek()
    {
        var start = SkipBlank(Position);
        if (start >= source.Length)
        {
            return new TexToken(TexTokenKind.End, "", source.Length, source.Length);
        }
        return source[start] switch
        {
            '\\' => Command(start),
            '{' => Single(TexTokenKind.OpenBrace, start),
            '}' => Single(TexTokenKind.CloseBrace, start),
            '^' => Single(TexTokenKind.Superscript, start),
            '_' => Single(TexTokenKind.Subscript, start),
            '&' => Single(TexTokenKind.Align, start),
            '\'' or '’' => Single(TexTokenKind.Prime, start),
            _ => Single(TexTokenKind.Character, start),
        };
    }

    /// <summary>Takes the next token.</summary>
    public TexToken Next()
    {
        var token = Peek();
        Position = token.End;
        return token;
    }

    /// <summary>Takes the next token if it is the one asked for.</summary>
    public bool TryTake(Func<TexToken, bool> wanted)
    {
        var token = Peek();
        if (!wanted(token))
        {
            return false;
        }
        Position = token.End;
        return true;
    }

    /// <summary>Takes a group <c>{…}</c> as it stands, for text, names and lengths.</summary>
    /// <param name="owner">The command it belongs to.</param>
    /// <returns>The text between the braces and where it begins.</returns>
    public (string Text, int Start) RawGroup(TexToken owner)
    {
        var open = Next();
        if (open.Kind != TexTokenKind.OpenBrace)
        {
            throw new TexException($"{owner.Written} 后面缺少 {{…}}，请补上", owner.Start, owner.Written);
        }
        var depth = 1;
        for (var i = open.End; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    Position = i + 1;
                    return (source[open.End..i], open.End);
            }
        }
        throw new TexException($"{owner.Written} 后面的花括号没有闭合，请补上 }}", open.Start, "{");
    }

    /// <summary>Takes what stands up to a closing bracket, if an opening one comes next.</summary>
    public (string Text, int Start)? RawOption(TexToken owner)
    {
        var open = Peek();
        if (!open.IsCharacter("["))
        {
            return null;
        }
        var close = source.IndexOf(']', open.End);
        if (close < 0)
        {
            throw new TexException($"{owner.Written} 后面的方括号没有闭合，请补上 ]", open.Start, "[");
        }
        Position = close + 1;
        return (source[open.End..close], open.End);
    }

    private int SkipBlank(int position)
    {
        while (position < source.Length)
        {
            if (source[position] == '%')
            {
                var end = source.IndexOf('\n', position);
                position = end < 0 ? source.Length : end + 1;
            }
            else if (char.IsWhiteSpace(source[position]))
            {
                position++;
            }
            else
            {
                break;
            }
        }
        return position;
    }

    private TexToken Command(int start)
    {
        var end = start + 1;
        while (end < source.Length && char.IsAsciiLetter(source[end]))
        {
            end++;
        }
        if (end == start + 1)
        {
            if (end == source.Length)
            {
                throw new TexException("公式末尾多了一个反斜杠，请删去", start, "\\");
            }
            end += RuneLength(end);
        }
        else if (end < source.Length && source[end] == '*' && source[(start + 1)..end] == "operatorname")
        {
            end++;
        }
        return new TexToken(TexTokenKind.Command, source[(start + 1)..end], start, end);
    }

    private TexToken Single(TexTokenKind kind, int start)
    {
        var end = start + RuneLength(start);
        return new TexToken(kind, source[start..end], start, end);
    }

    private int RuneLength(int position) => Rune.TryGetRuneAt(source, position, out var rune) ? rune.Utf16SequenceLength : 1;
}
