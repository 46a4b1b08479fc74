using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Other algorithms, which remember more than s: in variables outside the function.</summary>
internal static class MemoryMistakes
{
    private const RulePart Memory = RulePart.MoveGradient | RulePart.Correction;
    private static readonly double[] OtherParts = [0.5, 0.8, 0.95, 0.99, 0.999];

    /// <summary>Those that may be met in place of an algorithm; the rare ones alone.</summary>
    public static ImmutableArray<Mistake> Of(Algorithm algorithm) =>
        [
            Part(MemoryForm.VelocityAhead, 0.9, "写成了 Nesterov 动量：在先走一段之后的点求梯度，还加上了从前的步子"),
            Part(MemoryForm.Velocity, 0.9, "多了动量：从前的步子又加了进来"),
            Part(MemoryForm.AverageGradient, 0.9, "移动 x 时用的不是 g，而是 g 的移动平均"),
            Part(MemoryForm.SumOfGradients, 0.9, "移动 x 时用的不是 g，而是动量（从前的 g 打折扣加起来）"),
            Part(MemoryForm.LastGradient, 0, "移动 x 时用的是上一次调用的梯度"),
            new(
                "写成了 Adam：方向也用移动平均，两个平均都做了偏差修正",
                $"{algorithm.Name} 沿这一步的 g 走，s 也不修正；两样都做，是 7.8 节的 Adam。",
                StepLine.Order,
                Memory | RulePart.Average,
                rule => Averaging(rule) with { Memory = MemoryForm.CorrectedAverageGradient, Correction = Correction.Bias }
            ),
            WithDefaults(
                "写成了 Adam，连默认值也是它的",
                $"{algorithm.Name} 沿这一步的 g 走，s 也不修正；两样都做，是 7.8 节的 Adam。",
                rule => rule with { Memory = MemoryForm.CorrectedAverageGradient, Correction = Correction.Bias }
            ),
            WithDefaults(
                "写成了没有偏差修正的 Adam，默认值也是它的",
                $"{algorithm.Name} 沿这一步的 g 走；连 g 也平均，是 7.8 节 Adam 的路子。",
                rule => rule with { Memory = MemoryForm.AverageGradient }
            ),
            new(
                "写成了中心化的 RMSProp：s 减去了平均梯度的平方",
                "PyTorch 里 centered=True 才这样做，分母成了方差的根；这道练习的分母是 √(s+ε)。",
                StepLine.Move,
                RulePart.Used | RulePart.Correction | RulePart.Average,
                rule => Averaging(rule) with { Memory = MemoryForm.Centre }
            ),
            new(
                "分母用的是历来最大的 s（AMSGrad）",
                "分母就用这一步的 s：它变小，有效学习率就变大。",
                StepLine.Move,
                RulePart.Used | RulePart.Correction,
                rule => rule with { Memory = MemoryForm.LargestState }
            ),
            new(
                "写成了 AdaDelta：步子的大小来自从前的步子，没有用 η",
                "这道练习的分子是学习率 η = 0.4；用 √(Δ+ε) 代替 η，是 7.7 节的 AdaDelta。",
                StepLine.Move,
                RulePart.Eta | RulePart.Average,
                rule => Averaging(rule) with { Memory = MemoryForm.SquaredSteps }
            ),
            .. OtherParts.SelectMany(part =>
                new[]
                {
                    Part(MemoryForm.VelocityAhead, part, "写成了 Nesterov 动量：在先走一段之后的点求梯度，还加上了从前的步子").Rarely(),
                    Part(MemoryForm.SumOfGradients, part, "移动 x 时用的不是 g，而是动量（从前的 g 打折扣加起来）").Rarely(),
                }
            ),
        ];

    private static Mistake Part(MemoryForm form, double part, string name) =>
        new(
            part == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}（旧的占 {part}）"),
            "先求这一步的梯度，x 就沿它走：函数除了 s 什么也不记。",
            StepLine.Move,
            Memory,
            rule => rule with { Memory = form, KeptShare = part }
        );

    private static Mistake WithDefaults(string name, string why, Func<StepRule, StepRule> adam) =>
        new(
            $"{name}（β₂ = 0.999，ε = 1e-8 且在根号外）",
            why,
            StepLine.Order,
            Memory | RulePart.Average | RulePart.Gamma | RulePart.Epsilon,
            rule => adam(Averaging(rule)) with { FixedGamma = 0.999, EpsilonForm = EpsilonForm.OutsideRoot, Epsilon = 1e-8 }
        );

    /// <summary>The rule with the state as an average, whatever it was.</summary>
    private static StepRule Averaging(StepRule rule) =>
        rule with
        {
            Keep = StepRule.RmsProp.Keep,
            Add = StepRule.RmsProp.Add,
            KeptShare = 0.9,
        };
}
