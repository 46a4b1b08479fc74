using System.Text;

namespace Tidu.Formulas;

/// <summary>The alphabets of <c>\mathbf</c> and its kin.</summary>
internal enum MathFont
{
    /// <summary>Letters slant, digits stand.</summary>
    Default,
    Roman,
    Bold,
    Italic,

    /// <summary><c>\boldsymbol</c>: letters bold and slanted, digits and signs bold.</summary>
    BoldSymbol,
    DoubleStruck,
    Calligraphic,
    Fraktur,
    SansSerif,
    SansSerifItalic,
    Typewriter,
}

/// <summary>
/// Maps letters to Unicode's mathematical alphabets. Browsers ignore <c>mathvariant="bold"</c>, but draw 𝒔 and 𝐬 from the math font,
/// and a copied formula keeps them.
/// </summary>
internal static class MathAlphabet
{
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    // Letters that had a code point before the alphabets came, and so are missing in their rows.
    private static readonly Dictionary<(MathFont Font, char Letter), string> Elsewhere = new()
    {
        [(MathFont.Italic, 'h')] = "ℎ",
        [(MathFont.Calligraphic, 'B')] = "ℬ",
        [(MathFont.Calligraphic, 'E')] = "ℰ",
        [(MathFont.Calligraphic, 'F')] = "ℱ",
        [(MathFont.Calligraphic, 'H')] = "ℋ",
        [(MathFont.Calligraphic, 'I')] = "ℐ",
        [(MathFont.Calligraphic, 'L')] = "ℒ",
        [(MathFont.Calligraphic, 'M')] = "ℳ",
        [(MathFont.Calligraphic, 'R')] = "ℛ",
        [(MathFont.Calligraphic, 'e')] = "ℯ",
        [(MathFont.Calligraphic, 'g')] = "ℊ",
        [(MathFont.Calligraphic, 'o')] = "ℴ",
        [(MathFont.DoubleStruck, 'C')] = "ℂ",
        [(MathFont.DoubleStruck, 'H')] = "ℍ",
        [(MathFont.DoubleStruck, 'N')] = "ℕ",
        [(MathFont.DoubleStruck, 'P')] = "ℙ",
        [(MathFont.DoubleStruck, 'Q')] = "ℚ",
        [(MathFont.DoubleStruck, 'R')] = "ℝ",
        [(MathFont.DoubleStruck, 'Z')] = "ℤ",
        [(MathFont.Fraktur, 'C')] = "ℭ",
        [(MathFont.Fraktur, 'H')] = "ℌ",
        [(MathFont.Fraktur, 'I')] = "ℑ",
        [(MathFont.Fraktur, 'R')] = "ℜ",
        [(MathFont.Fraktur, 'Z')] = "ℨ",
    };

    private static readonly Dictionary<Rune, char> PlainLetters = [];

    static MathAlphabet()
    {
        foreach (var font in Enum.GetValues<MathFont>())
        {
            foreach (var letter in $"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789{Greek}")
            {
                PlainLetters[Rune.GetRuneAt(In(letter.ToString(), font), 0)] = letter;
                PlainLetters[Rune.GetRuneAt(In(letter.ToString(), font, upright: true), 0)] = letter;
            }
        }
    }

    /// <summary>The text with the letters of all fonts made plain.</summary>
    public static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes().Select(rune => PlainLetters.TryGetValue(rune, out var letter) ? letter.ToString() : rune.ToString())
        );

    /// <summary>The letter, digit or sign in that font; itself where the font does not have it.</summary>
    /// <param name="text">One character.</param>
    /// <param name="upright">Whether the letter stands upright by default, as capital Greek does.</param>
    public static string In(string text, MathFont font, bool upright = false)
    {
        if (text.Length != 1)
        {
            return text;
        }
        var letter = text[0];
        if (Elsewhere.TryGetValue((font, letter), out var found))
        {
            return found;
        }
        // First of each alphabet: capital letters, Greek capitals, digits; 0: the font has none.
        var (latin, greek, digits) = font switch
        {
            MathFont.Bold => (0x1D400, 0x1D6A8, 0x1D7CE),
            MathFont.Italic => (0x1D434, 0x1D6E2, 0),
            MathFont.BoldSymbol => (0x1D468, upright ? 0x1D6A8 : 0x1D71C, 0x1D7CE),
            MathFont.DoubleStruck => (0x1D538, 0, 0x1D7D8),
            MathFont.Calligraphic => (0x1D49C, 0, 0),
            MathFont.Fraktur => (0x1D504, 0, 0),
            MathFont.SansSerif => (0x1D5A0, 0, 0x1D7E2),
            MathFont.SansSerifItalic => (0x1D608, 0, 0x1D7E2),
            MathFont.Typewriter => (0x1D670, 0, 0x1D7F6),
            _ => (0, 0, 0),
        };
        var code = letter switch
        {
            >= 'A' and <= 'Z' when latin > 0 => latin + (letter - 'A'),
            >= 'a' and <= 'z' when latin > 0 => latin + 26 + (letter - 'a'),
            >= '0' and <= '9' when digits > 0 => digits + (letter - '0'),
            _ when greek > 0 && Greek.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index => greek + index,
            _ => letter,
        };
        return code == letter ? text : new Rune(code).ToString();
    }
}
