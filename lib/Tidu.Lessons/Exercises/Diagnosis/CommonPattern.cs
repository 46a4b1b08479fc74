using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes told by what all the answers have in common, where no formula reproduces them.</summary>
internal static class CommonPattern
{
    /// <summary>The mistake, or null.</summary>
    public static Mistake? Find(Algorithm algorithm, Experiment experiment)
    {
        var observations = experiment.Observations;
        if (AnswerPatterns.IgnoresX(observations))
        {
            return Mistake.Of(
                "没有用到传进来的 x：不管参数是什么，返回的 x 都一样",
                "从哪里走，由参数说了算；每次只从那里走一步。",
                StepLine.Move
            );
        }
        ImmutableArray<Observation> finite =
        [
            .. observations.Where(one => double.IsFinite(one.X) && double.IsFinite(one.S) && double.IsFinite(one.Own.X)),
        ];
        if (finite.IsEmpty)
        {
            return null;
        }
        if (Rounding.Find(algorithm, finite) is { } rounded)
        {
            return rounded;
        }
        if (AnswerPatterns.SkipsUpdates(algorithm, finite))
        {
            return Mistake.Of("s 有时更新了，有时没有", "每一步都要更新 s：看看 if 和计数。", StepLine.State) with
            {
                Evidence = AnswerPatterns.OnlyWhere(algorithm, finite) is { } side
                    ? $"· 只有梯度为{side}时才错：看看绝对值、正负号或 if。"
                    : "",
            };
        }
        if (finite.All(one => StateIsRight(algorithm, one)))
        {
            return OfRate(finite);
        }
        return OwnGradient.Find(algorithm, finite) is var (fact, mistake)
            ? (mistake ?? (experiment.Remembers ? Changing : null)) is { } named
                ? named with
                {
                    Evidence = fact,
                }
                : null
            : null;
    }

    private static Mistake Changing { get; } =
        Mistake.Of(
            "同样的 x，每次得到的梯度不同",
            "看看随机数和函数外面会变的变量：梯度只由 x 决定，g₁ = 0.2x₁，g₂ = 4x₂。",
            StepLine.Gradient
        );

    private static Mistake? OfRate(ImmutableArray<Observation> observations) =>
        AnswerPatterns.SameRates(observations)
            ? Mistake.Of(
                "两个方向的有效学习率总是一样",
                "各方向要除以自己的 √(s+ε)：坡度大的方向学习率小，正是这个算法要做的。",
                StepLine.Move
            )
            : null;

    private static bool StateIsRight(Algorithm algorithm, Observation one) =>
        Tolerance.Near(one.S, Difference.Expected(algorithm, one).S, one.Own.S, Tolerance.Rounding);
}
