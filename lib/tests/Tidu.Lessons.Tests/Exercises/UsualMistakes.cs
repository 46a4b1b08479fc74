namespace Tidu.Lessons.Tests.Exercises;

/// <summary>A mistake as code, and words that its diagnosis must hold.</summary>
/// <param name="Words">The words.</param>
/// <param name="Part">The part of the step that is wrong.</param>
/// <param name="Make">Puts the mistake into a step.</param>
internal sealed record UsualMistake(string Words, string Part, Func<StepParts, StepParts> Make)
{
    /// <summary>Words of the diagnosis where only one coordinate is wrong.</summary>
    public string WordsOfOne { get; init; } = Words;
}

/// <summary>The usual mistakes, written as learners write them.</summary>
internal static class UsualMistakes
{
    public static UsualMistake[] OfBoth { get; } =
    [
        Gradient("系数丢了", (x, _, _, _) => x),
        Gradient("漏了 2", (x, a, _, _) => a / 2 * x),
        Gradient("没有求导", (x, a, _, _) => a / 2 * x * x),
        Gradient("系数写反", (x, _, _, b) => b * x),
        Gradient("用了另一个自变量", (_, a, y, _) => a * y),
        Gradient("用了另一个方向的梯度", (_, _, y, b) => b * y),
        Gradient("忘了乘 x", (_, a, _, _) => a),
        Gradient("ε 加到了梯度上", (x, a, _, _) => a * x + 1e-6),
        Gradient("归一化", (x, a, y, b) => a * x / double.Hypot(a * x, b * y)),
        Gradient("先走一步之后", (x, a, _, _) => a * (x - 0.4 * a * x)),
        Gradient("加在了一起", (x, a, y, b) => a * x + b * y),
        Move("忘了开方", (x, g, s, _, _, _) => x - 0.4 / (s + 1e-6) * g),
        Move("根号外面", (x, g, s, _, _, _) => x - 0.4 / (Math.Sqrt(s) + 1e-6) * g),
        Move("忘了 ε", (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s) * g),
        Move("分式后面", (x, g, s, _, _, _) => x - (0.4 / Math.Sqrt(s) + 1e-6) * g),
        Move("ε 用成了 1e-8", (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s + 1e-8) * g),
        Move("ε 加到了 x 上", (x, g, s, _, _, _) => x - 0.4 * g / Math.Sqrt(s) + 1e-6),
        Move("ε 乘了 s", (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s * 1e-6) * g),
        Move("两个状态里大的一个", (x, g, s, _, _, other) => x - 0.4 / Math.Sqrt(Math.Max(s, other) + 1e-6) * g),
        Move("方向反了", (x, g, s, _, _, _) => x + 0.4 / Math.Sqrt(s + 1e-6) * g),
        Move("忘了学习率", (x, g, s, _, _, _) => x - 1 / Math.Sqrt(s + 1e-6) * g),
        Move("η 用成了 0.13", (x, g, s, _, _, _) => x - 0.13 / Math.Sqrt(s + 1e-6) * g),
        Move("忘了乘梯度", (x, _, s, _, _, _) => x - 0.4 / Math.Sqrt(s + 1e-6)),
        Move("乘的是 g²", (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s + 1e-6) * g * g),
        Move("|g|", (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s + 1e-6) * Math.Abs(g)),
        Move("普通的梯度下降", (x, g, _, _, _, _) => x - 0.4 * g),
        Move("该除的地方乘了", (x, g, s, _, _, _) => x - 0.4 * Math.Sqrt(s + 1e-6) * g),
        Move("旧的 s", (x, g, _, s, _, _) => x - 0.4 / Math.Sqrt(s + 1e-6) * g),
        Move("另一个方向的状态", (x, g, _, _, _, other) => x - 0.4 / Math.Sqrt(other + 1e-6) * g),
        Move("另一个方向的梯度", (x, _, s, _, other, _) => x - 0.4 / Math.Sqrt(s + 1e-6) * other),
        Move("丢了原来的 x", (_, g, s, _, _, _) => -0.4 / Math.Sqrt(s + 1e-6) * g),
        Return("旧的 s", (_, old, _, _) => old),
        Return("换了位置", (_, _, other, _) => other) with
        {
            WordsOfOne = "返回了另一个方向的 s",
        },
        Return("返回的是这次的 g²", (_, _, _, g) => g * g),
        new("没有移动", "x", parts => parts with { ReturnVariable = (_, old, _) => old }),
        new("x₁ 与 x₂ 换了位置", "x", parts => parts with { ReturnVariable = (_, _, other) => other })
        {
            WordsOfOne = "返回了另一个方向的 x",
        },
    ];

    public static UsualMistake[] OfAdaGrad { get; } =
    [
        .. OfBoth,
        State("没有延续", (_, g, _, _) => g * g),
        State("移动平均", (s, g, _, _) => 0.9 * s + 0.1 * g * g),
        State("加的是 g）", (s, g, _, _) => s + g),
        State("加的是 |g|", (s, g, _, _) => s + Math.Abs(g)),
        State("共用了一个 s", (s, g, _, other) => s + g * g + other * other),
        State("用了另一个方向的旧状态", (_, g, other, _) => other + g * g),
        State("相乘", (s, g, _, other) => s + g * other),
        State("没有更新", (s, _, _, _) => s),
        State("符号反了", (s, g, _, _) => s - g * g),
        State("乘 2", (s, g, _, _) => s + 2 * g),
        State("g² 多乘了 η", (s, g, _, _) => s + 0.4 * g * g),
        State("g 先乘了 η", (s, g, _, _) => s + 0.4 * g * 0.4 * g),
        State("初值成了 0.1", (s, g, _, _) => (s == 0 ? 0.1 : s) + g * g),
    ];

    public static UsualMistake[] OfRmsProp { get; } =
    [
        .. OfBoth,
        State("忘了 (1−γ)", (s, g, _, _) => 0.9 * s + g * g),
        State("AdaGrad 的累加", (s, g, _, _) => s + g * g),
        State("写反了", (s, g, _, _) => 0.1 * s + 0.9 * g * g),
        State("没有延续", (_, g, _, _) => g * g),
        State("没有延续", (_, g, _, _) => 0.1 * g * g),
        State("忘了乘 γ", (s, g, _, _) => s + 0.1 * g * g),
        State("应为 1−γ", (s, g, _, _) => 0.9 * s + 0.9 * g * g),
        State("加的是 g）", (s, g, _, _) => 0.9 * s + 0.1 * g),
        State("加的是 |g|", (s, g, _, _) => 0.9 * s + 0.1 * Math.Abs(g)),
        State("共用了一个 s", (s, g, _, other) => 0.9 * s + 0.1 * (g * g + other * other)),
        State("用了另一个方向的旧状态", (_, g, other, _) => 0.9 * other + 0.1 * g * g),
        State("括号丢了", (s, g, _, _) => 0.9 * s + 1 - 0.9 * g * g),
        State("平方了", (s, g, _, _) => 0.9 * s + Math.Pow(0.1 * g, 2)),
        State("更新了两遍", (s, g, _, _) => 0.9 * (0.9 * s + 0.1 * g * g) + 0.1 * g * g),
        State("γ 用成了 √γ", (s, g, _, _) => Math.Sqrt(0.9) * s + (1 - Math.Sqrt(0.9)) * g * g),
        State("取了 γ·s 与 g² 中大的一个", (s, g, _, _) => Math.Max(0.9 * s, g * g)),
        State("γ 用成了 0.99", (s, g, _, _) => 0.99 * s + 0.01 * g * g),
    ];

    private static UsualMistake Gradient(string words, Func<double, double, double, double, double> gradient) =>
        new(words, "gradient", parts => parts with { Gradient = gradient });

    private static UsualMistake State(string words, Func<double, double, double, double, double> state) =>
        new(words, "state", parts => parts with { State = state });

    private static UsualMistake Move(string words, Func<double, double, double, double, double, double, double> move) =>
        new(words, "move", parts => parts with { Move = move });

    private static UsualMistake Return(string words, Func<double, double, double, double, double> returned) =>
        new(words, "return", parts => parts with { ReturnState = returned });
}
