using System.Text;

namespace Tidu.Formulas;

internal sealed partial class TexParser
{
    /// <summary>Accents of letters in words, as in <c>\text{Poincar\'e}</c>: the combining sign of each.</summary>
    private static readonly Dictionary<string, char> TextMarks = new(StringComparer.Ordinal)
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["c"] = '\u0327',
    };

    /// <summary>Letters and signs that stand in words only.</summary>
    private static readonly Dictionary<string, string> TextSigns = new(StringComparer.Ordinal)
    {
        ["aa"] = "å",
        ["AA"] = "Å",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["ss"] = "ß",
        ["textasciicircum"] = "^",
        ["textasciitilde"] = "~",
        ["textbackslash"] = "\\",
        ["textbar"] = "|",
        ["textbardbl"] = "‖",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textdagger"] = "†",
        ["textdaggerdbl"] = "‡",
        ["textdegree"] = "°",
        ["textdollar"] = "$",
        ["textellipsis"] = "…",
        ["textemdash"] = "—",
        ["textendash"] = "–",
        ["textgreater"] = ">",
        ["textless"] = "<",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textsterling"] = "£",
        ["textunderscore"] = "_",
    };

    /// <summary>A letter with its accent, or a sign; <see langword="null"/> if the command is neither.</summary>
    private static string? Letter(TexReader inside, TexToken token)
    {
        if (TextSigns.TryGetValue(token.Text, out var sign))
        {
            inside.SkipTo(inside.AfterBlank(token.End));
            return sign;
        }
        if (!TextMarks.TryGetValue(token.Text, out var mark))
        {
            return null;
        }
        var (letters, _) = inside.RawArgument(token);
        letters = letters.Trim() switch
        {
            "" => "\u00A0",
            // An accent takes the dot's place by itself.
            "\\i" => "i",
            "\\j" => "j",
            ['\\', .. var name] => TextSigns.GetValueOrDefault(name, letters),
            _ => letters,
        };
        return letters.Insert(Rune.GetRuneAt(letters, 0).Utf16SequenceLength, mark.ToString());
    }
}
