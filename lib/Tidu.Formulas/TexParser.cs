using System.Text;

namespace Tidu.Formulas;

/// <summary>
/// Reads a formula into its parts. The language is the part of TeX that KaTeX and MathJax agree on and lessons use; whatever else is
/// met fails with its position, because a formula that is half right misleads.
/// </summary>
internal sealed partial class TexParser(string source, TexDefinitions? definitions = null)
{
    // Far above any formula that can be read, far below what the recursion could take.
    private const int DeepestNesting = 100;

    private readonly TexReader reader = new(source);
    private MathFont font = MathFont.Default;
    private int depth;

    /// <summary>Whether the formula stands on a line of its own.</summary>
    public bool Display { get; init; }

    /// <summary>Reads the whole formula.</summary>
    /// <exception cref="TexException">It is no formula of the language.</exception>
    public MathNode Parse()
    {
        var items = ParseLines("gathered");
        var rest = reader.Peek();
        if (rest.Kind != TexTokenKind.End)
        {
            throw new TexException($"多了一个 {rest.Written}，请删去，或补上与它配对的部分", rest.Start, rest.Written);
        }
        return TakeTag() is { } tag ? new Row([new Row(items), new Space(2), tag]) : new Row(items);
    }

    private MathNode ParseAtom()
    {
        var token = reader.Peek();
        switch (token.Kind)
        {
            case TexTokenKind.Superscript or TexTokenKind.Subscript or TexTokenKind.Prime:
                return new Row([]);
            case TexTokenKind.OpenBrace:
                return ParseGroup();
            case TexTokenKind.Command:
                return ParseCommand(reader.Next());
            default:
                return ParseCharacter(reader.Next(), wholeNumber: true);
        }
    }

    /// <summary>Reads what a command applies to: a group, or the next character or command alone.</summary>
    private MathNode ParseArgument(TexToken owner)
    {
        var token = reader.Peek();
        switch (token.Kind)
        {
            case TexTokenKind.OpenBrace:
                return ParseGroup();
            case TexTokenKind.Command when !EndsRow(token):
                return Nested(() => ParseCommand(reader.Next()));
            case TexTokenKind.Character:
                return ParseCharacter(reader.Next(), wholeNumber: false);
            default:
                throw new TexException($"{owner.Written} 后面缺少内容，请补上", owner.Start, owner.Written);
        }
    }

    /// <summary>Guards the stack where one argument is itself a command with arguments, and so on.</summary>
    private MathNode Nested(Func<MathNode> parse)
    {
        GoDeeper();
        var node = parse();
        depth--;
        return node;
    }

    private MathNode ParseCharacter(TexToken token, bool wholeNumber)
    {
        var rune = Rune.GetRuneAt(token.Text.Length > 1 || !char.IsSurrogate(token.Text[0]) ? token.Text : "\uFFFD", 0);
        if (rune.IsAscii && Rune.IsDigit(rune))
        {
            return new Number(Styled(wholeNumber ? token.Text + RestOfNumber(token.End) : token.Text));
        }
        if (SymbolTable.Character(token.Text) is { } symbol)
        {
            return InFont(symbol);
        }
        if (token.Text == "~")
        {
            return new Space(0.25);
        }
        var isMathLetter = rune.Value < 0x2E80 && Rune.IsLetter(rune);
        return isMathLetter ? InFont(new Identifier(token.Text))
            : rune.IsAscii ? new Identifier(token.Text, Upright: true)
            : new Words(rune.ToString());
    }

    private string RestOfNumber(int end)
    {
        var start = end;
        while (end < source.Length && (char.IsAsciiDigit(source[end]) || (source[end] == '.' && IsDigitAt(end + 1))))
        {
            end++;
        }
        while (reader.Position < end)
        {
            reader.Next();
        }
        return source[start..end];
    }

    private bool IsDigitAt(int position) => position < source.Length && char.IsAsciiDigit(source[position]);

    private string Styled(string digits) => string.Concat(digits.Select(digit => MathAlphabet.In(digit.ToString(), font)));

    /// <summary>The sign in the current font.</summary>
    private MathNode InFont(MathNode node)
    {
        if (node is not Identifier letter || font == MathFont.Default)
        {
            return node;
        }
        var text = MathAlphabet.In(letter.Text, font, letter.Upright);
        return letter with { Text = text, Upright = letter.Upright || font == MathFont.Roman };
    }

    private MathNode ParseScripts(MathNode body)
    {
        MathNode? sub = null;
        MathNode? sup = null;
        bool? limits = null;
        var primes = 0;
        for (var token = reader.Peek(); ; token = reader.Peek())
        {
            if (token.IsCommand("limits") || token.IsCommand("nolimits"))
            {
                limits = reader.Next().Text == "limits";
            }
            else if (token.Kind == TexTokenKind.Prime && sup is null)
            {
                reader.Next();
                primes++;
            }
            else if (token.Kind == TexTokenKind.Superscript && sup is null)
            {
                sup = ParseArgument(reader.Next());
            }
            else if (token.Kind == TexTokenKind.Subscript && sub is null)
            {
                sub = ParseArgument(reader.Next());
            }
            else if (token.Kind is TexTokenKind.Prime or TexTokenKind.Superscript or TexTokenKind.Subscript)
            {
                throw new TexException("同一项有两个上标或两个下标，请用花括号分组", token.Start, token.Written);
            }
            else
            {
                break;
            }
        }
        if (primes > 0)
        {
            var marks = new Sign(new string('′', primes), AtomClass.Ordinary);
            sup = sup is null ? marks : new Row([marks, sup]);
        }
        return sub is null && sup is null ? body : new Scripts(body, sub, sup) { Limits = limits };
    }
}
