using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells steps that are right but for <see cref="float"/>.</summary>
internal static class Precision
{
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

    /// <summary>Whether every number that came back is a <see cref="float"/>.</summary>
    public static bool IsSingle(ImmutableArray<Observation> observations) =>
        observations.All(one => ((double)(float)one.X).Equals(one.X) && ((double)(float)one.S).Equals(one.S));
}
