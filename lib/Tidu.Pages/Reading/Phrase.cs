using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Pages.Reading;

/// <summary>
/// A text reduced to what two ways of writing it have in common: no white space, no braces and script marks, one minus sign,
/// half-width letters. <c>$x_2$ 约为 $-1.6\times10^{-8}$</c>, <c>x₂ 约为 −1.6×10⁻⁸</c> and <c>x2 约为 -1.6e-8</c> are the same phrase.
/// </summary>
internal sealed partial class Phrase
{
    private const string Scripts = "₀₁₂₃₄₅₆₇₈₉₋₊⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private const string Plain = "0123456789-+";

    private readonly string text;

    /// <summary>For each character of the reduced text, which character of the original it comes from.</summary>
    private readonly IReadOnlyList<int> origins;

    private Phrase(string text, IReadOnlyList<int> origins) => (this.text, this.origins) = (text, origins);

    /// <summary>Reduces a text.</summary>
    public static Phrase Of(IEnumerable<char> original)
    {
        var text = new StringBuilder();
        var origins = new List<int>();
        var index = 0;
        foreach (var c in original)
        {
            foreach (var reduced in Reduce(c))
            {
                text.Append(reduced);
                origins.Add(index);
            }
            index++;
        }
        // ×10-8 becomes e-8; its characters go back to the last of what they replace.
        var whole = text.ToString();
        for (var power = PowerOfTen().Match(whole); power.Success; power = PowerOfTen().Match(whole))
        {
            var last = power.Index + power.Groups["ten"].Length - 1;
            whole = string.Concat(whole.AsSpan(0, power.Index), "e", whole.AsSpan(last + 1));
            origins.RemoveRange(power.Index, power.Groups["ten"].Length - 1);
        }
        return new Phrase(whole, origins);
    }

    /// <summary>Where a phrase ends that this text contains as a whole, as the index of its last original character; −1 if nowhere.</summary>
    public int EndOf(Phrase part)
    {
        if (part.text.Length == 0)
        {
            return -1;
        }
        for (
            var at = text.IndexOf(part.text, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part.text, at + 1, StringComparison.Ordinal)
        )
        {
            // 约为 2 is not to be found in 约为 2.38, nor x1 in max1.
            var end = at + part.text.Length;
            if (!(at > 0 && AreJoined(text[at - 1], text[at])) && !(end < text.Length && AreJoined(text[end - 1], text[end], end)))
            {
                return origins[end - 1];
            }
        }
        return -1;
    }

    private bool AreJoined(char before, char after, int index) =>
        AreJoined(before, after)
        || (after == '.' && char.IsAsciiDigit(before) && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]));

    private static bool AreJoined(char before, char after) =>
        (char.IsAsciiLetterOrDigit(after) && (char.IsAsciiLetterOrDigit(before) || before == '.'))
        || (char.IsAsciiDigit(before) && after == '%');

    private static string Reduce(char c) =>
        c switch
        {
            '−' or '－' or '‐' or '‑' => "-",
            '“' or '”' or '「' or '」' => "\"",
            '⋅' or '∙' => "·",
            '⩽' => "≤",
            '⩾' => "≥",
            '_' or '^' or '{' or '}' or '$' or '\\' or '`' or '*' => "",
            'ϵ' => "ε",
            'ϕ' => "φ",
            _ when char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' => "",
            _ when Scripts.IndexOf(c, StringComparison.Ordinal) is >= 0 and var script => Plain[script % Plain.Length].ToString(),
            // Full width.
            >= '！' and <= '～' => ((char)(c - '！' + '!')).ToString(),
            _ => c.ToString(),
        };

    [GeneratedRegex(@"(?<=\d)(?<ten>×10)(?=-?\d)")]
    private static partial Regex PowerOfTen();
}
