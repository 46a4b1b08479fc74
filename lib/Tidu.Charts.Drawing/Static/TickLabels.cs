using System.Globalization;

namespace Tidu.Charts.Drawing.Static;

/// <summary>Numbers beside an axis.</summary>
internal static class TickLabels
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A plain number with a real minus sign.</summary>
    public static string Plain(double value) => value.ToString("g6", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>
    /// A power of ten, such as 10⁻⁵; nothing where a short axis has ticks between them. The raised digits are characters of their own:
    /// OxyPlot's markup is measured too wide.
    /// </summary>
    public static string Power(double value)
    {
        var exponent = Math.Round(Math.Log10(value));
        return Math.Abs(Math.Log10(value) - exponent) > 1e-6
            ? ""
            : "10" + string.Concat(exponent.ToString("0", CultureInfo.InvariantCulture).Select(Raised));
    }

    private static char Raised(char digit) => digit == '-' ? '⁻' : Superscripts[digit - '0'];
}
