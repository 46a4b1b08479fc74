using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Moves with a number of their own: worked out from where x came from and went.</summary>
internal static class FittedMove
{
    /// <summary>A number that stands for less is rounding, or a trace of something else.</summary>
    private const double Least = 1e-5;

    /// <summary>Another learning rate: a multiple of the one given, or one for all that are given.</summary>
    public static IEnumerable<Mistake> LearningRates(StepRule rule, ImmutableArray<Observation> observations)
    {
        // An answer is linear in η, whatever else is wrong.
        var standing = rule with
        {
            EtaScale = 0,
        };
        var (first, scale) = FittedMistake.Share(observations, one => one.X, one => standing.Answer(one).X, one => rule.Answer(one).X);
        if (first is null || scale <= 0)
        {
            yield break;
        }
        var fixedRate = observations.All(one => one.Settings == Hyperparameters.Lesson);
        yield return new(
            Math.Abs(scale - 2) < 1e-9 ? "步子走了两遍（或 η 大了一倍）"
                : fixedRate ? $"η 用成了 {FittedMistake.Number(scale * Hyperparameters.Lesson.Eta)}"
                : $"学习率多乘了 {FittedMistake.Number(scale)}",
            fixedRate ? "这道练习的 η 是 0.4；算法的其他部分不受影响。" : "有效学习率是 η/√(s+ε)，不带别的系数。",
            StepLine.Parameters,
            RulePart.Eta,
            one => one with { EtaScale = scale }
        );
        if (!fixedRate)
        {
            yield return new(
                $"没有用参数 η，用了固定的 {FittedMistake.Number(scale * first.Settings.Eta)}",
                "函数收到的 η 每次可能不同，要用参数。",
                StepLine.Move,
                RulePart.Eta,
                one => one with { FixedEta = scale * first.Settings.Eta }
            );
        }
    }

    /// <summary>A factor before x, as decoupled weight decay has it.</summary>
    public static Mistake? BaseScale(StepRule rule, ImmutableArray<Observation> observations)
    {
        var without = rule with { BaseScale = 0 };
        var (first, scale) = FittedMistake.Share(observations, one => one.X, one => without.Answer(one).X, one => rule.Answer(one).X);
        return first is null || scale is not (> 0.5 and < 2) || Math.Abs(scale - 1) < Least
            ? null
            : new(
                $"x 先乘了 {FittedMistake.Number(scale)}，再减步子{(scale < 1 ? "（权重衰减）" : "")}",
                "公式里 x 前没有系数：x − η/√(s+ε)·g。",
                StepLine.Move,
                RulePart.Base,
                one => one with { BaseScale = scale }
            )
            {
                IsRare = true,
            };
    }

    /// <summary>Steps that are clipped.</summary>
    public static Mistake? LargestChange(ImmutableArray<Observation> observations)
    {
        var largest = observations.Select(one => Math.Abs(one.X - one.Own.X)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return largest == 0
            ? null
            : new(
                $"步子截断在了 ±{FittedMistake.Number(largest)}",
                "步子多大由 η/√(s+ε)·g 决定，不另设上限。",
                StepLine.Move,
                RulePart.Division,
                one => one with { LargestChange = largest }
            )
            {
                IsRare = true,
            };
    }
}
