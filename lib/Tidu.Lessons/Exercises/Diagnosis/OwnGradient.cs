using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells a step whose two lines are right and whose gradient is not, whatever was taken for it.</summary>
internal static class OwnGradient
{
    /// <summary>Below this part of the state, g² cannot be told from rounding.</summary>
    private const double SmallestShare = 1e-6;

    /// <summary>The first gradient that is not the right one, as a line; null if the lines are not right.</summary>
    public static string? Fact(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        var taken = observations
            .Select(one => (One: one, Gradient: Taken(algorithm.Rule, one)))
            .Where(one => one.Gradient is not null)
            .ToList();
        if (taken.Count < observations.Length / 3 || !taken.TrueForAll(one => Moves(one.One, one.Gradient!.Value)))
        {
            return null;
        }
        var wrong = taken.Find(one => Math.Abs(one.Gradient!.Value - one.One.Own.Gradient) > 1e-6 * Math.Abs(one.One.Own.Gradient));
        if (wrong.One is null)
        {
            return null;
        }
        var index =
            double.IsNaN(wrong.One.Other.Slope) ? ""
            : wrong.One.Index == 1 ? "₁"
            : "₂";
        var number = new WrongNumber($"g{index}", wrong.Gradient!.Value, wrong.One.Own.Gradient);
        return $"· 更新 s 与移动 x 的两行都对，错在梯度：从 {Difference.Start(wrong.One)} 出发，第 {wrong.One.Step} 步 {number.Quantity} {number.Both()}。";
    }

    /// <summary>The gradient that the new state took in, with the sign of the move; null if there is none, or too little to tell.</summary>
    private static double? Taken(StepRule rule, Observation one)
    {
        var gamma = rule.FixedGamma ?? one.Settings.Gamma;
        var kept = rule.Keep(gamma) * one.Own.S;
        var square = (one.S - kept) / rule.Add(gamma);
        if (one.X == one.Own.X && Math.Abs(square) <= Tolerance.Rounding * one.Own.S)
        {
            return 0;
        }
        return square > SmallestShare * Math.Max(kept, Hyperparameters.Epsilon)
            ? Math.CopySign(Math.Sqrt(square), one.Own.X - one.X)
            : null;
    }

    private static bool Moves(Observation one, double gradient) =>
        Tolerance.Near(
            one.X,
            one.Own.X - one.Settings.Eta / Math.Sqrt(one.S + Hyperparameters.Epsilon) * gradient,
            one.Own.X,
            Tolerance.Model * 100
        );
}
