using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Formulas;

/// <summary>Cuts a formula into tokens, one at a time; white space and comments carry no meaning in math mode.</summary>
internal sealed partial class TexReader(string source)
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
        if (ClosingBrace(source, open.End - 1) is { } end)
        {
            Position = end + 1;
            return (source[open.End..end], open.End);
        }
        throw new TexException($"{owner.Written} 后面的花括号没有闭合，请补上 }}", open.Start, "{");
    }

    /// <summary>Takes a group as it stands, or the next token if it is none.</summary>
    public (string Text, int Start) RawArgument(TexToken owner)
    {
        if (Peek().Kind is not (TexTokenKind.Character or TexTokenKind.Command))
        {
            return RawGroup(owner);
        }
        var token = Next();
        return (token.Written, token.Start);
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

    /// <summary>Goes on reading at a later position.</summary>
    public void SkipTo(int position) => Position = position;

    /// <summary>The position of the next sign that is no white space.</summary>
    public int AfterBlank(int position) => SkipBlank(position);

    /// <summary>Takes what stands between two signs of any kind, as in <c>\verb|x|</c>.</summary>
    public string RawBetween(TexToken owner)
    {
        var from = owner.End < source.Length && source[owner.End] == '*' ? owner.End + 1 : owner.End;
        var close = from < source.Length ? source.IndexOf(source[from], from + 1) : -1;
        if (close < 0)
        {
            throw new TexException($"{owner.Written} 后面缺少内容，请补上", owner.Start, owner.Written);
        }
        Position = close + 1;
        return source[(from + 1)..close];
    }

    /// <summary>Takes everything up to a sign and the sign.</summary>
    public string RawUntil(string end, TexToken owner)
    {
        var close = source.IndexOf(end, owner.End, StringComparison.Ordinal);
        if (close < 0)
        {
            throw new TexException($"{owner.Written} 没有配对的 {end}，请补上", owner.Start, owner.Written);
        }
        Position = close + end.Length;
        return source[owner.End..close];
    }

    /// <summary>Takes a character's code: <c>65</c>, <c>"41</c>, <c>'101</c> or <c>`A</c>; -1 if there is none.</summary>
    public int CharacterCode(TexToken owner)
    {
        var match = Code().Match(source, owner.End);
        if (!match.Success)
        {
            return -1;
        }
        Position = owner.End + match.Length;
        var digits = match.Groups["digits"].Value;
        return match.Groups["mark"].Value switch
        {
            "`" => char.ConvertToUtf32(digits, 0),
            "\"" => Convert.ToInt32(digits, 16),
            "'" => Convert.ToInt32(digits, 8),
            _ => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(
        """\G\s{0,9}(?:(?<mark>`)\\?(?<digits>[^\s\\\p{Cs}])|(?<mark>")(?<digits>[0-9A-Fa-f]{1,5})|(?<mark>')(?<digits>[0-7]{1,6})|(?<mark>)(?<digits>\d{1,6}))"""
    )]
    private static partial Regex Code();

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
            if (char.IsWhiteSpace(source[end]))
            {
                // A line end behind a backslash is a space too.
                return new TexToken(TexTokenKind.Command, " ", start, end + 1);
            }
            end += RuneLength(end);
        }
        else if (end < source.Length && source[end] == '*' && source[(start + 1)..end] is "operatorname" or "tag" or "hspace" or "vspace")
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

    /// <summary>Where a group ends.</summary>
    /// <param name="open">Where its opening brace stands.</param>
    /// <returns>The place of its closing brace; <see langword="null"/> if there is none.</returns>
    public static int? ClosingBrace(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i;
            }
        }
        return null;
    }
}
