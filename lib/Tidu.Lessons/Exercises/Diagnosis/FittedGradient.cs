using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Gradients with a number of their own: worked out from the squares that the states took in.</summary>
internal static class FittedGradient
{
    /// <summary>A gradient this much smaller than it should be was clipped.</summary>
    private const double Shrunk = 1 - 1e-6;

    private const string NoClipping = "直接用梯度 g，不截断；步子的大小由 √(s+ε) 去管。";

    /// <summary>The gradients that may explain a coordinate.</summary>
    /// <param name="rule">What the step does otherwise.</param>
    /// <param name="observations">What the step did with one coordinate.</param>
    public static IEnumerable<Mistake> Candidates(StepRule rule, ImmutableArray<Observation> observations)
    {
        var sizes = Sizes(rule, observations).ToList();
        if (sizes.Count == 0)
        {
            yield break;
        }
        var (scale, slope) = (sizes[0].Scale, sizes[0].One.Own.Slope);
        if (observations.All(one => one.Own.Slope == slope))
        {
            yield return Gradient(
                $"梯度的系数用成了 {FittedMistake.Number(scale * slope)}，应为 {FittedMistake.Number(slope)}",
                "0.1x₁² 的导数是 0.2x₁，2x₂² 的导数是 4x₂。",
                one => one with { SlopeScale = scale }
            );
            yield return Gradient(
                $"梯度里多加了 {FittedMistake.Number((scale - 1) * slope)}·x（权重衰减）",
                "f 里没有正则项：梯度就是 0.2x₁ 与 4x₂。",
                one => one with { SlopeAdded = (scale - 1) * slope }
            ) with
            {
                IsRare = true,
            };
        }
        var clipped = sizes.Find(one => one.Scale < Shrunk);
        if (clipped.One is null || sizes.Exists(one => one.Scale > 2 - Shrunk))
        {
            yield break;
        }
        var largest = clipped.Scale * Math.Abs(clipped.One.Own.Gradient);
        yield return Gradient($"梯度截断在了 ±{FittedMistake.Number(largest)}", NoClipping, one => one with { LargestGradient = largest });
        var longest = clipped.Scale * double.Hypot(clipped.One.Own.Gradient, clipped.One.Other.Gradient);
        yield return Gradient(
            $"梯度按长度截断过：两个方向一起缩短到了 {FittedMistake.Number(longest)}",
            NoClipping,
            one => one with { LongestGradient = longest }
        );
    }

    private static Mistake Gradient(string name, string why, Func<StepRule, StepRule> apply) =>
        new(name, why, StepLine.Gradient, RulePart.Gradient, apply);

    /// <summary>The gradients taken in, as multiples of the right ones; only where they weigh enough to be told from rounding.</summary>
    private static IEnumerable<(Observation One, double Scale)> Sizes(StepRule rule, ImmutableArray<Observation> observations)
    {
        const double Enough = 1e-3;
        var flat = rule with { SlopeScale = 0 };
        foreach (var one in observations)
        {
            // Of the usual rules a state is linear in the square of the factor.
            var (from, to) = (flat.Answer(one).S, rule.Answer(one).S);
            if (double.IsFinite(one.S) && double.IsFinite(to) && Math.Abs(to - from) > Enough * Math.Abs(from))
            {
                var scale = Math.Sqrt((one.S - from) / (to - from));
                if (scale > 0 && double.IsFinite(scale))
                {
                    yield return (one, scale);
                }
            }
        }
    }
}
