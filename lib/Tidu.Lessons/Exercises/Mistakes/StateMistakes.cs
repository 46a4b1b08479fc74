namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes in what is squared and in whose state is used.</summary>
internal static class StateMistakes
{
    private const string FirstIsZero = "状态从 0 开始，由调用的人传进来；函数里不另设初值。";
    private const string EachItsOwn = "每个方向有自己的状态，两本账不能混。";
    private const string SquareGradient = "状态记的是梯度的平方 g²：恒不为负，开方后与 g 同单位。";

    public static IEnumerable<Mistake> All { get; } =
    [
        Squared(SquareForm.Plain, "梯度没有平方（加的是 g）", SquareGradient + "g 为负时 s 变负，开方得到 NaN。"),
        Squared(SquareForm.Absolute, "梯度没有平方（加的是 |g|）", SquareGradient),
        Squared(SquareForm.Doubled, "平方写成了乘 2", SquareGradient),
        Squared(SquareForm.Cubed, "梯度乘了三次", SquareGradient).Rarely(),
        Squared(SquareForm.Fourth, "梯度平方了两次", SquareGradient),
        Squared(SquareForm.Root, "梯度没有平方，反而开了方", SquareGradient).Rarely(),
        Squared(SquareForm.RootOfSigned, "梯度没有平方，反而开了方（√g）", SquareGradient + "g 为负时开方得到 NaN。").Rarely(),
        Squared(SquareForm.TimesX, "只平方了 x，系数没有平方", SquareGradient + "(0.2x₁)² 是 0.04x₁²。"),
        Squared(SquareForm.TimesOther, "g₁ 与 g₂ 相乘了，没有各自平方", "按元素平方：g₁·g₁ 与 g₂·g₂。"),
        Squared(SquareForm.SumOfBoth, "两个方向共用了一个 s（把两个平方加在一起）", EachItsOwn + "合成一个，各方向的学习率就一样了。"),
        Squared(SquareForm.MeanOfBoth, "两个方向共用了一个 s（取了两个平方的平均）", EachItsOwn),
        Squared(SquareForm.OfStep, "s 累积的是 (η·g)²：g 先乘了 η", "s 记的是没有乘 η 的 g²；η 只用在移动 x 的那一行。"),
        Squared(SquareForm.TimesEta, "g² 多乘了 η", "s 只累积 g²；η 只用在移动 x 的那一行。"),
        From(StateSource.FirstForBoth, "两个方向共用了 s₁（g₁² 与 g₂² 都加进了 s₁）", EachItsOwn),
        From(StateSource.SecondForBoth, "两个方向共用了 s₂（g₁² 与 g₂² 都加进了 s₂）", EachItsOwn),
        From(StateSource.FirstInTurn, "两个方向轮流用了 s₁（g₁² 与 g₂² 先后加进了 s₁）", EachItsOwn),
        From(StateSource.SecondInTurn, "两个方向轮流用了 s₂（g₁² 与 g₂² 先后加进了 s₂）", EachItsOwn),
        Copied(StateSource.First, SquareForm.SumOfBoth, "两个方向共用了一个 s（s₁ 收了两个平方，s₂ 照抄了它）"),
        Copied(StateSource.First, SquareForm.MeanOfBoth, "两个方向共用了一个 s（s₁ 取了两个平方的平均，s₂ 照抄了它）"),
        Copied(StateSource.Second, SquareForm.SumOfBoth, "两个方向共用了一个 s（s₂ 收了两个平方，s₁ 照抄了它）"),
        From(StateSource.Overwritten, "s 写串了，存进来的是另一个方向的新状态", EachItsOwn + "等号左边的 s 也要是自己的。").Rarely(),
        From(StateSource.One, "每一步都从 s = 1 算起，没有用传进来的 s", FirstIsZero),
        From(StateSource.OneAtFirst, "s 的初值成了 1", FirstIsZero),
        From(StateSource.TenthAtFirst, "s 的初值成了 0.1（TensorFlow 里 AdaGrad 的默认值）", FirstIsZero),
        From(StateSource.SquareAtFirst, "s 的初值成了第一次的 g²", FirstIsZero),
        From(StateSource.Other, "更新状态时用了另一个方向的旧状态", EachItsOwn + "等号右边的 s 要是自己的。"),
        From(StateSource.OtherNew, "更新状态时用了另一个方向刚更新的状态", EachItsOwn + "等号右边的 s 要是自己的。"),
        From(
            StateSource.Outside,
            "状态留在函数外面，没有用传进来的 s",
            "状态要从参数进、从返回值出；留在外面，第二次训练就不是从 0 开始了。"
        ),
        From(
            StateSource.OutsideInTurn,
            "状态留在函数外面，而且两个方向共用这一个",
            EachItsOwn + "用参数 s1、s2，并把更新后的 s1、s2 返回。"
        ),
        Using(StateUsed.OtherNew, "移动 x 时用了另一个方向的状态", EachItsOwn),
        Using(StateUsed.OtherOld, "移动 x 时用了另一个方向的旧状态", EachItsOwn),
        Using(StateUsed.SumOfBoth, "移动 x 时用了两个状态的和", EachItsOwn).Rarely(),
        Using(StateUsed.MeanOfBoth, "移动 x 时用了两个状态的平均", EachItsOwn).Rarely(),
        Using(StateUsed.LargerOfBoth, "移动 x 时用了两个状态里大的一个", EachItsOwn).Rarely(),
        Using(StateUsed.UpdatedAgain, "移动 x 时，分母里又更新了一遍 s", "s 已经更新过，直接用：√(s+ε)。"),
        Using(StateUsed.Square, "移动 x 时用的是这次的 g²，不是状态 s", "分母是 √(s+ε)：用的是累积下来的 s，不是眼前这一次。"),
        Using(StateUsed.Squared, "移动 x 时又把 s 平方了", "s 已经是平方，直接放进根号：√(s+ε)。").Rarely(),
        new(
            "先移动 x、后更新 s：分母里是旧的 s",
            "公式里的 sₜ 是这一步刚更新的状态。先动 x，第一步分母只有 √ε，一步就飞出去了。",
            StepLine.Order,
            RulePart.Used,
            rule => rule with { Used = StateUsed.Old }
        ),
        new(
            "先移动 x，再用移动后的点求梯度更新 s",
            "梯度只在步子开始的地方求一次：先更新 s，再移动 x。",
            StepLine.Order,
            RulePart.Used,
            rule => rule with { Used = StateUsed.Old, GradientAfterMove = true }
        ),
    ];

    private static Mistake Squared(SquareForm form, string name, string why) =>
        new(name, why, StepLine.State, RulePart.Square, rule => rule with { Square = form });

    private static Mistake From(StateSource source, string name, string why) =>
        new(name, why, StepLine.State, RulePart.Source, rule => rule with { Source = source });

    private static Mistake Copied(StateSource source, SquareForm form, string name) =>
        new(name, EachItsOwn, StepLine.State, RulePart.Source | RulePart.Square, rule => rule with { Source = source, Square = form });

    private static Mistake Using(StateUsed used, string name, string why) =>
        new(name, why, StepLine.Move, RulePart.Used, rule => rule with { Used = used });
}
