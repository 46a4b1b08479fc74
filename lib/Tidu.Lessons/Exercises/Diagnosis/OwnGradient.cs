using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells a step whose two lines are right and whose gradient is not, whatever was taken for it.</summary>
internal static class OwnGradient
{
    /// <summary>Below this part of the state, g² cannot be told from rounding.</summary>
    private const double SmallestShare = 1e-6;

    /// <summary>The first gradient that is not the right one, as a line, and the mistake if it can be named; null if the lines are not right.</summary>
    public static (string Fact, Mistake? Mistake)? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
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
        var fact =
            $"· 更新 s 与移动 x 的两行都对，错在梯度：从 {Difference.Start(wrong.One)} 出发，第 {wrong.One.Step} 步 {number.Quantity} {number.Both()}。";
        return (fact, Guess([.. taken.Select(one => (one.One.Own, one.Gradient!.Value))]));
    }

    /// <summary>What all the gradients taken have in common.</summary>
    private static Mistake? Guess(ImmutableArray<(Coordinate Own, double Gradient)> taken)
    {
        var constants = taken.GroupBy(one => one.Own.Slope, one => one.Gradient).ToList();
        if (constants.TrueForAll(one => one.Count() > 2 && one.Max() - one.Min() <= 1e-6 * Math.Abs(one.Max())))
        {
            return Mistake.Of("梯度是常数，没有随 x 变", "导数是 0.2x₁、4x₂：x 变了，梯度也要重新算。", StepLine.Gradient);
        }
        if (taken.All(one => Math.Abs(one.Gradient - Math.Round(one.Gradient)) < 1e-9))
        {
            return Mistake.Of("得到的梯度全是整数", "看看 (int)、整数除法或取整：0.2x₁、4x₂ 是小数。", StepLine.Gradient);
        }
        var large = taken.Where(one => Math.Abs(one.Own.Gradient) > 0.1).ToList();
        if (large.Count == 0)
        {
            return null;
        }
        var ratio = large[0].Gradient / large[0].Own.Gradient;
        if (large.TrueForAll(one => Math.Abs(one.Gradient / one.Own.Gradient - ratio) < 1e-6 * Math.Abs(ratio)))
        {
            return Mistake.Of(
                string.Create(CultureInfo.InvariantCulture, $"梯度总是应有的 {ratio:G4} 倍"),
                "0.1x₁² 的导数是 0.2x₁，2x₂² 的导数是 4x₂；用中心差商时，分母是 2h。",
                StepLine.Gradient
            );
        }
        // (f(x + h) − f(x))/h is h·f″/2 too much.
        var widths = large.ConvertAll(one => 2 * (one.Gradient - one.Own.Gradient) / one.Own.Slope);
        widths.Sort();
        var width = widths[widths.Count / 2];
        // Rounding in f weighs the more, the smaller h is.
        return widths.Count(h => Math.Abs(h - width) < Math.Abs(width) / 3) > 0.75 * widths.Count
            ? Mistake.Of(
                string.Create(CultureInfo.InvariantCulture, $"用差商近似了导数（h 约为 {Math.Abs(width):G1}），总偏一点"),
                "f 的导数写得出来，换成精确的 0.2x₁、4x₂。",
                StepLine.Gradient
            )
            : null;
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
