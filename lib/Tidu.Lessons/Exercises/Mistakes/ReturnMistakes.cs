namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes in what is returned.</summary>
internal static class ReturnMistakes
{
    private const string StateGoesOn = "返回值会传给下一步；丢了状态，每一步都像第一步。";

    public static IEnumerable<Mistake> All { get; } =
    [
        Return(RulePart.ReturnedS, "更新后的状态没有返回（返回的是旧的 s）", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.Old }),
        Return(RulePart.ReturnedS, "状态没有返回（返回的是 0）", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.Zero }),
        Return(
            RulePart.ReturnedS,
            "返回时 s₁ 与 s₂ 换了位置",
            "返回的次序是 (x1, x2, s1, s2)。",
            rule => rule with { ReturnedS = ReturnedS.OtherNew }
        ) with
        {
            NameOfOne = "返回了另一个方向的 s",
        },
        Return(RulePart.ReturnedS, "返回的是这次的 g²，不是状态", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.Square }),
        Return(RulePart.ReturnedS, "返回的是开方后的 s", "下一步要接着用没有开方的 s。", rule => rule with { ReturnedS = ReturnedS.Root }),
        Return(RulePart.ReturnedS, "该返回状态的地方返回了梯度", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.Gradient }),
        Return(RulePart.ReturnedS, "该返回状态的地方返回了 x", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.X }),
        Return(RulePart.ReturnedS, "该返回状态的地方返回了有效学习率", StateGoesOn, rule => rule with { ReturnedS = ReturnedS.Rate }),
        Return(
            RulePart.ReturnedX,
            "x 没有移动（返回的是旧的 x）",
            "x ← x − η/√(s+ε)·g：要把新的 x 返回。若写了 4 / 10，整数除法得 0，x 也不会动。",
            rule => rule with { ReturnedX = ReturnedX.Old }
        ),
        Return(
            RulePart.ReturnedX,
            "返回的是步子，不是新的 x",
            "新的 x 是旧的 x 减去步子。",
            rule => rule with { ReturnedX = ReturnedX.Change }
        ),
        Return(
            RulePart.ReturnedX,
            "返回时 x₁ 与 x₂ 换了位置",
            "返回的次序是 (x1, x2, s1, s2)。",
            rule => rule with { ReturnedX = ReturnedX.OtherNew }
        ) with
        {
            NameOfOne = "返回了另一个方向的 x",
        },
        Return(
            RulePart.ReturnedX,
            "该返回 x 的地方返回了梯度",
            "要返回移动以后的 x。",
            rule => rule with { ReturnedX = ReturnedX.Gradient }
        ),
        Return(
            RulePart.ReturnedX | RulePart.ReturnedS,
            "返回时 x 与 s 换了位置",
            "先返回 x，再返回 s。",
            rule => rule with { ReturnedX = ReturnedX.State, ReturnedS = ReturnedS.X }
        ),
        Return(
            RulePart.ReturnedX | RulePart.ReturnedS,
            "返回的次序成了 (x1, s1, x2, s2)",
            "返回的次序是 (x1, x2, s1, s2)：先两个自变量，再两个状态。",
            rule => rule with { Interleaved = true }
        ),
        Return(
            RulePart.ReturnedX | RulePart.ReturnedS | RulePart.Source,
            "参数与返回值的次序成了 (x1, s1, x2, s2)",
            "次序是 (x1, x2, s1, s2)：先两个自变量，再两个状态。",
            rule => rule with { Interleaved = true, InterleavedArguments = true }
        ),
        Return(
            RulePart.Arguments,
            "参数 x 与 g 的次序反了",
            "参数的次序是 (x, g, s)：先自变量，后梯度。",
            rule => rule with { GradientForX = true }
        ),
        Return(
            RulePart.Arguments,
            "参数 g 与 s 的次序反了",
            "参数的次序是 (x, g, s)：先梯度，后状态。",
            rule => rule with { StateForGradient = true }
        ),
        Return(
            RulePart.Source,
            "参数的次序成了 (x1, s1, x2, s2)",
            "次序是 (x1, x2, s1, s2)：先两个自变量，再两个状态。",
            rule => rule with { InterleavedArguments = true }
        ),
        Return(
            RulePart.ReturnedX | RulePart.ReturnedS,
            "这一边还没有写：x 与 s 原样返回了",
            "两个方向都要写：各有一行更新状态、一行移动自变量。",
            rule => rule with { ReturnedX = ReturnedX.Old, ReturnedS = ReturnedS.Old }
        ),
        Return(
            RulePart.ReturnedX | RulePart.ReturnedS,
            "这一边还没有写：x 与 s 都返回了 0",
            "两个方向都要写：各有一行更新状态、一行移动自变量。",
            rule => rule with { ReturnedX = ReturnedX.Zero, ReturnedS = ReturnedS.Zero }
        ),
    ];

    private static Mistake Return(RulePart part, string name, string why, Func<StepRule, StepRule> apply) =>
        new(name, why, StepLine.Return, part, apply);
}
