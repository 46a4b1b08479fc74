using System.Globalization;

namespace Tidu.Charts.Drawing.Static;

/// <summary>Numbers beside an axis.</summary>
internal static class TickLabels
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A plain number with a real minus sign.</summary>
    public static string Plain(double value) => value.ToString("g6", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A power of ten, such as 10⁻⁵. The raised digits are characters of their own: OxyPlot's markup is measured too wide.</summary>
    public static string Power(double value)
    {
        var exponent = Math.Round(Math.Log10(value)).ToString("0", CultureInfo.InvariantCulture);
        return "10" + string.Concat(exponent.Select(digit => digit == '-' ? '⁻' : Superscripts[digit - '0']));
    }
}
