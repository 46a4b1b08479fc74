using System.Globalization;

namespace Tidu.Lessons;

/// <summary>Numbers as Python's <c>%f</c> prints them, so that a lesson's line equals the tutorial's to the character.</summary>
public static class PythonFormat
{
    /// <summary>Six decimals, a tie going to the even digit; a negative zero keeps its sign.</summary>
    /// <remarks>
    /// A double has at most 53 bits, so a tie in the seventh decimal can only be an odd multiple of 1/128. .NET rounds
    /// it away from zero.
    /// </remarks>
    /// <param name="value">Any double; <c>inf</c>, <c>-inf</c> and <c>nan</c> are written as Python does.</param>
    public static string Fixed6(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan"
                : value > 0 ? "inf"
                : "-inf";
        }
        if (Math.Abs(value * 128 % 2) == 1)
        {
            var exact = value.ToString("F7", CultureInfo.InvariantCulture);
            if ((exact[^2] - '0') % 2 == 0)
            {
                return exact[..^1];
            }
        }
        return value.ToString("F6", CultureInfo.InvariantCulture);
    }
}
