using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Pages.Numbers;

/// <summary>
/// Finds the numbers of a text: <c>0.618</c>, <c>−2.38</c>, <c>65%</c>, <c>5.3e-7</c>, <c>5.3×10⁻⁷</c>, <c>10^{−6}</c>, <c>10,000</c>.
/// Digits of a name (<c>x1</c>, <c>2D</c>), of an index, of an exponent, of a year or of a reference (第 3 节、图 2) are none.
/// </summary>
internal static partial class NumberScanner
{
    // From here on a text that names a whole number mostly rounds.
    private const int FirstRounded = 100;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The numbers in order.</summary>
    /// <param name="text">A text, with formulas in their linear form.</param>
    public static IEnumerable<WrittenNumber> Scan(string text)
    {
        text = Scripts().Replace(text, match => new string('\uFFFC', match.Length));
        foreach (Match match in Pattern().Matches(text))
        {
            var before = text.AsSpan(0, match.Index);
            var after = text.AsSpan(match.Index + match.Length);
            if (
                !Year().IsMatch(match.Value)
                || !(YearBefore().IsMatch(before) && YearBehind().IsMatch(after)) && !YearWord().IsMatch(after)
            )
            {
                if (!ReferenceBefore().IsMatch(before) && !ReferenceBehind().IsMatch(after))
                {
                    yield return Read(match, isRounded: RoundedBefore().IsMatch(before) || RoundedBehind().IsMatch(after));
                }
            }
        }
    }

    private static WrittenNumber Read(Match match, bool isRounded)
    {
        var digits = match.Groups["mantissa"].Success ? match.Groups["mantissa"].Value.Replace(",", "", StringComparison.Ordinal) : "1";
        var isSigned = match.Groups["sign"].Length > 0;
        var exponentText = string.Concat(match.Groups["exponent"].Value.Select(Plain));
        var exponent = exponentText.Length == 0 ? 0 : int.Parse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var value = double.Parse($"{digits}e{exponent.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        // A whole number is meant as it stands, unless it is large, or the text says 约: then its last zeros are none of its digits.
        var isPercent = match.Groups["percent"].Success;
        var isExact = point < 0 && (value == 0 || (!isRounded && !isPercent && (exponentText.Length > 0 || value < FirstRounded)));
        var lastDigit =
            point >= 0 ? point + 1 - digits.Length
            : isRounded ? digits.Length - digits.TrimEnd('0').Length
            : 0;
        return new WrittenNumber(
            match.Value.Trim(),
            isSigned ? -value : value,
            isExact ? 0 : 0.5 * Math.Pow(10, exponent + lastDigit),
            isSigned,
            isPercent,
            match.Index,
            match.Length
        );
    }

    private static char Plain(char c) =>
        c switch
        {
            '−' or '⁻' => '-',
            _ when Superscripts.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit => (char)('0' + digit),
            _ => c,
        };

    // Script marks of the linear form, but for the exponent of a ten.
    [GeneratedRegex(@"(?:_|(?<!(?<![\d.])10)\^|\^(?!\{[-−]?\d{1,3}\}))(?<group>\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\})")]
    private static partial Regex Scripts();

    [GeneratedRegex(
        """
            (?<![A-Za-z0-9_.])(?<sign>(?<![A-Za-zα-ω0-9)\]}.%])[-−－](?=\d))?
            (?>
              10(?:\^\{(?<exponent>[-−]?\d{1,3})\}|(?<exponent>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))
            |
              (?<mantissa>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)
              (?:
                [eE](?<exponent>[-+−]?\d{1,3})
              |
                \s*[×·⋅]\s*10(?:\^\{(?<exponent>[-−]?\d{1,3})\}|(?<exponent>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))
              )?
            )
            (?<percent>\s*[%％])?(?![A-Za-z0-9])
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"[(（]$")]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^[)）]")]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"^\s*(?:年|[-–—]\s*(?:19|20)\d\d\s*年)")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"(?:图|表|公式|练习|习题|附录)\s*[(（]?$")]
    private static partial Regex ReferenceBefore();

    [GeneratedRegex(@"^\s*(?:节|章|题|格)")]
    private static partial Regex ReferenceBehind();

    [GeneratedRegex(@"(?:约(?:等于|为|是)?|接近|将近|差不多(?:是|有)?|[≈~∼])\s*$")]
    private static partial Regex RoundedBefore();

    [GeneratedRegex(@"^\s*(?:左右|上下|多|来|量级|\p{L}{0,2}左右)")]
    private static partial Regex RoundedBehind();
}
