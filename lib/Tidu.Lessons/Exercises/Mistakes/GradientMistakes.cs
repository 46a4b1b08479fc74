namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes in the line that computes the gradient.</summary>
internal static class GradientMistakes
{
    public static IEnumerable<Mistake> All { get; } =
    [
        Everywhere(GradientForm.WithoutFactor, "求导的系数丢了，把 x 当成了梯度", "0.1x₁² 的导数是 0.2x₁，2x₂² 的导数是 4x₂；系数不能少。"),
        Everywhere(GradientForm.HalfFactor, "求导时漏了 2", "x² 的导数是 2x：0.1x₁² 给出 0.2x₁，2x₂² 给出 4x₂。"),
        Everywhere(GradientForm.DoubleFactor, "梯度多乘了 2", "0.1x₁² 的导数是 0.2x₁，2x₂² 的导数是 4x₂。"),
        Everywhere(GradientForm.FunctionValue, "把函数值当成了梯度（没有求导）", "要用的是导数 0.2x₁、4x₂，不是 0.1x₁²、2x₂²。"),
        Everywhere(GradientForm.OtherFactor, "两个系数写反了（0.2 与 4）", "0.2 属于 x₁，4 属于 x₂。"),
        Everywhere(GradientForm.OtherVariable, "求梯度时用了另一个自变量", "g₁ 只看 x₁，g₂ 只看 x₂。"),
        Everywhere(
            GradientForm.OtherVariableMoved,
            "求梯度时用了另一个自变量，而且它刚移动过",
            "g₁ 只看 x₁，g₂ 只看 x₂；两个梯度都在移动之前求。"
        ),
        Everywhere(GradientForm.Other, "用了另一个方向的梯度", "每个方向用自己的梯度：更新 s₁、x₁ 用 g₁，更新 s₂、x₂ 用 g₂。"),
        Everywhere(GradientForm.RoundBowl, "用了 7.2 节那个函数的梯度（系数 2）", "这一节的函数是 0.1x₁² + 2x₂²，对 x₁ 的导数是 0.2x₁。"),
        Everywhere(GradientForm.TimesX, "梯度里多乘了一次 x", "x² 求导后是一次的：0.2x₁，不是 0.2x₁²。").Rarely(),
        Everywhere(GradientForm.Sum, "把两个方向的梯度加在了一起", "梯度是向量，两个方向各算各的。"),
        Everywhere(GradientForm.SingleFactor, "梯度里忘了乘 x", "导数是 0.2x₁、4x₂，随 x 变化，不是常数 0.2、4。"),
        Everywhere(GradientForm.Zero, "梯度总是 0", "若写了 1 / 5，整数除法得 0；要写 0.2。"),
        Everywhere(GradientForm.PlusEpsilon, "ε 加到了梯度上", "ε 只加在根号里的 s 上：√(s+ε)；梯度里没有它。"),
        Everywhere(GradientForm.PlusEpsilon, "ε 加到了梯度上，没有加在根号里", "ε 只加在根号里的 s 上：√(s+ε)；梯度里没有它。") with
        {
            Part = RulePart.Gradient | RulePart.Epsilon,
            Apply = rule =>
                rule with
                {
                    StateGradient = GradientForm.PlusEpsilon,
                    MoveGradient = GradientForm.PlusEpsilon,
                    EpsilonForm = EpsilonForm.None,
                },
        },
        Everywhere(GradientForm.Normalised, "梯度先除以了它的长度（归一化）", "直接用梯度 g；各方向的大小由 √(s+ε) 去除，不要先归一化。"),
        Everywhere(
            GradientForm.LookAhead,
            "梯度不是在 x 处求的，而是在先走一步之后的点 x − η·g",
            "先探一步是 Nesterov 动量的做法；这里就在 x 处求梯度。"
        ),
        InState(GradientForm.Other, "更新状态时用了另一个方向的梯度", "s₁ 累积 g₁ 的平方，s₂ 累积 g₂ 的平方。"),
        InState(GradientForm.WithoutFactor, "更新状态时用的是 x² 而不是 g²", "状态记的是梯度的平方。"),
        InState(GradientForm.Sum, "更新状态时把两个方向的梯度加在了一起", "按元素平方：s₁ 只看 g₁，s₂ 只看 g₂。"),
        InMove(GradientForm.WithoutFactor, "移动 x 时乘的是 x 而不是梯度 g", "有效学习率乘的是梯度。"),
        InMove(GradientForm.Sum, "移动 x 时乘了两个梯度的和", "x₁ 沿 g₁ 走，x₂ 沿 g₂ 走。"),
    ];

    private static Mistake Everywhere(GradientForm form, string name, string why) =>
        new(name, why, StepLine.Gradient, RulePart.Gradient, rule => rule with { StateGradient = form, MoveGradient = form });

    private static Mistake InState(GradientForm form, string name, string why) =>
        new(name, why, StepLine.State, RulePart.StateGradient, rule => rule with { StateGradient = form });

    private static Mistake InMove(GradientForm form, string name, string why) =>
        new(name, why, StepLine.Move, RulePart.MoveGradient, rule => rule with { MoveGradient = form });
}
