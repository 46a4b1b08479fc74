using System.Globalization;

namespace Tidu.Lessons;

/// <summary>The claims of a lesson, each checked where it is made.</summary>
public static class Check
{
    /// <summary>Prints <c>✓ claim</c> if the condition holds.</summary>
    /// <param name="condition">Whether the claim holds.</param>
    /// <param name="claim">The claim, as a sentence.</param>
    /// <exception cref="CheckFailedException">The condition does not hold.</exception>
    public static void That(bool condition, string claim)
    {
        if (!condition)
        {
            throw new CheckFailedException($"不成立：{claim}");
        }
        Console.WriteLine($"✓ {claim}");
    }

    /// <summary>Prints <c>✓ claim</c> if two runs have the same x and state at every step, to the last bit.</summary>
    /// <remarks>Bits are compared, so 0 differs from −0 and a NaN equals the same NaN.</remarks>
    /// <exception cref="CheckFailedException">A value differs, or the runs differ in length.</exception>
    public static void SameBits(Trace2D actual, Trace2D expected, string claim)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        if (actual.Steps != expected.Steps)
        {
            throw new CheckFailedException($"不成立：{claim}（得到 {actual.Steps} 步，应为 {expected.Steps} 步）");
        }
        foreach (var (a, b) in actual.Points.Zip(expected.Points))
        {
            SameBits(a.X1, b.X1, a.Step, "x1", claim);
            SameBits(a.X2, b.X2, a.Step, "x2", claim);
            SameBits(a.S1, b.S1, a.Step, "s1", claim);
            SameBits(a.S2, b.S2, a.Step, "s2", claim);
            SameBits(a.M1, b.M1, a.Step, "m1", claim);
            SameBits(a.M2, b.M2, a.Step, "m2", claim);
        }
        That(true, claim);
    }

    /// <summary>Prints <c>✓ claim</c> if <c>|actual − expected| ≤ tolerance</c>.</summary>
    /// <exception cref="CheckFailedException">The difference is larger, or not a number.</exception>
    public static void Close(double actual, double expected, double tolerance, string claim)
    {
        if (!(Math.Abs(actual - expected) <= tolerance))
        {
            throw new CheckFailedException(Invariant($"不成立：{claim}（得到 {actual:R}，应为 {expected:R} ± {tolerance:R}）"));
        }
        That(true, claim);
    }

    /// <summary><see cref="That(bool, string)"/> of measured data; of a sample that stands in for them the claim is told, and not checked.</summary>
    /// <remarks>For figures of a book, which no made-up numbers have. A sample prints <c>– claim（样本数据，未核对）</c>.</remarks>
    /// <param name="data">The data that the claim is about.</param>
    /// <param name="condition">Whether the claim holds.</param>
    /// <param name="claim">The claim, as a sentence.</param>
    /// <exception cref="CheckFailedException">The data are measured and the condition does not hold.</exception>
    public static void That(RegressionData data, bool condition, string claim)
    {
        if (IsMeasured(data, claim))
        {
            That(condition, claim);
        }
    }

    /// <summary>
    /// <see cref="Close(double, double, double, string)"/> of measured data; of a sample that stands in for them the claim is told, and not
    /// checked.
    /// </summary>
    /// <exception cref="CheckFailedException">The data are measured and the difference is larger, or not a number.</exception>
    public static void Close(RegressionData data, double actual, double expected, double tolerance, string claim)
    {
        if (IsMeasured(data, claim))
        {
            Close(actual, expected, tolerance, claim);
        }
    }

    private static bool IsMeasured(RegressionData data, string claim)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.IsSample)
        {
            Console.WriteLine($"– {claim}（样本数据，未核对）");
        }
        return !data.IsSample;
    }

    private static void SameBits(double actual, double expected, int step, string variable, string claim)
    {
        if (BitConverter.DoubleToInt64Bits(actual) != BitConverter.DoubleToInt64Bits(expected))
        {
            throw new CheckFailedException(Invariant($"不成立：{claim}（第 {step} 步的 {variable} 得到 {actual:R}，应为 {expected:R}）"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
