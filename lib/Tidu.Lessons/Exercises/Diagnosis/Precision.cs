using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells steps that are right but for <see cref="float"/>.</summary>
internal static class Precision
{
    /// <summary>Imprecision shows in at least so many answers.</summary>
    private const int FewestOff = 10;

    /// <summary>How far off approximate derivatives may be: less than any ε or state that is left out.</summary>
    private const double Approximation = 1e-7;

    private static readonly (FloatConstants Constant, string Name)[] Names =
    [
        (FloatConstants.Eta, "η"),
        (FloatConstants.Gamma, "γ"),
        (FloatConstants.Slope, "梯度的系数"),
        (FloatConstants.Epsilon, "ε"),
    ];

    /// <summary>A remark if the step is right in single precision, else null.</summary>
    public static string? Remark(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (IsSingle(observations))
        {
            return observations.All(one => Tolerance.Matches(one, algorithm.Rule.Answer(one), Tolerance.Single))
                ? "它用 float 算：只有约 7 位有效数字，数字从第 7、8 位起与 double 不同。不是算法的错；本书用 double。"
                : null;
        }
        if (
            observations.All(one =>
                Difference.Expected(algorithm, one) is var (x, s)
                && NearInDecimals(one.X, x, one.Own.X)
                && NearInDecimals(one.S, s, one.Own.S)
            )
        )
        {
            return "它用 decimal 算：只有 28 位小数，很小的数因此只剩几位有效数字。不是算法的错；本书用 double。";
        }
        for (var constants = (FloatConstants)1; constants < (FloatConstants)16; constants++)
        {
            var rule = algorithm.Rule with { Floats = constants };
            if (observations.All(one => Tolerance.Matches(one, rule.Answer(one), Tolerance.Rounding)))
            {
                var names = string.Join("、", Names.Where(one => constants.HasFlag(one.Constant)).Select(one => one.Name));
                return $"{names} 是 float（如 0.4f），只有约 7 位有效数字，结果因此在第 8 位左右不同。不是算法的错；写成 double 就一致了。";
            }
        }
        return null;
    }

    /// <summary>A remark if the step is off everywhere by less than a mistake would be, else null.</summary>
    /// <remarks>From the start near the minimum every mistake in ε shows in the first digits; a single slip differs in a few calls only.</remarks>
    public static string? Nearly(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        bool All(Func<double, double, double, bool> near) =>
            observations.All(one =>
                Difference.Expected(algorithm, one) is var (x, s) && near(one.X, x, one.Own.X) && near(one.S, s, one.Own.S)
            );
        if (observations.Count(one => !Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding)) < FewestOff)
        {
            return null;
        }
        if (All((a, b, before) => Tolerance.Near(a, b, before, Tolerance.Single)))
        {
            return "只是精度低了：结果从第 7 位左右起不同，像是哪里用了 float（0.4f、MathF.Sqrt、(float)…）。不是算法的错；本书用 double。";
        }
        return All((a, b, before) => Math.Abs(a - b) <= Approximation * Math.Max(1, Math.Max(Math.Abs(b), Math.Abs(before))))
            ? "只是精度低了：结果差不到 1e-7，像是用差商近似了导数，或四舍五入过。不是算法的错；精确的导数是 0.2x₁ 与 4x₂。"
            : null;
    }

    /// <summary>Whether a number is so small that a <see cref="decimal"/> has few digits left for it, and has no more.</summary>
    public static bool IsDecimalRest(double number)
    {
        var lastDigits = Math.Abs(number) * 1e28;
        return lastDigits is > 0 and < 1e13 && Math.Abs(lastDigits - Math.Round(lastDigits)) < 1e-3;
    }

    private static bool NearInDecimals(double a, double b, double before) =>
        Tolerance.Near(a, b, before, Tolerance.Rounding) || ((a == 0 || IsDecimalRest(a)) && Math.Abs(a - b) < 1e-25);

    /// <summary>Whether every number that came back is a <see cref="float"/>, and they are not merely whole numbers or NaN.</summary>
    public static bool IsSingle(ImmutableArray<Observation> observations) =>
        observations.Any(one => double.IsFinite(one.X) && !double.IsInteger(one.X))
        && observations.All(one => ((double)(float)one.X).Equals(one.X) && ((double)(float)one.S).Equals(one.S));
}
