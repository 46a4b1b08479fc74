using System.Collections.Immutable;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <content>Section 7.6.</content>
public static partial class Exercise
{
    private static readonly ImmutableArray<double> TwoThenNothing = [2, 2, 0, 0];
    private static readonly Hyperparameters HalfKept = new(0.4, 0.5);

    /// <summary>The states of RMSProp by hand: γ = 0.5, g = 2, 2, 0, 0.</summary>
    public static AnswerExercise RmsPropStates { get; } =
        new()
        {
            Name = nameof(RmsPropStates),
            Title = "手算移动平均",
            Statement =
            [
                "RMSProp，γ = 0.5，梯度依次是 g = 2、2、0、0，从 s = 0 开始。每一步之后的状态 s 各是多少？",
                "在下面填，或在笔记本里运行 `Exercise.RmsPropStates.Check(…, …, …, …)`。",
            ],
            Hints =
            [
                "新的 s 是旧的 s 与 g² 的加权平均，权重是 γ 与 1−γ。",
                "γ = 0.5 时就是两者正中间：第一步 (0 + 4)/2 = 2。",
                "(0+4)/2，(2+4)/2，(3+0)/2，(1.5+0)/2。",
            ],
            Answers = ByHand(HandSeries.States(StepRule.RmsProp, HalfKept, TwoThenNothing), "的 s"),
            Slips =
            [
                .. HandSeries.Slips(Algorithm.RmsProp, rule => HandSeries.States(rule, HalfKept, TwoThenNothing)),
                HandSeries.Changed(HandSeries.States(StepRule.RmsProp, HalfKept, TwoThenNothing), (s, _) => Math.Sqrt(s), RootOfState),
            ],
            Chain = new(0.5, [.. TwoThenNothing.Select(g => 0.5 * g * g)]),
            Meaning = "2、3、1.5、0.75：没有梯度时 s 每步减半，有效学习率随之上升；AdaGrad 的 s 做不到。",
        };

    /// <summary>Half-life and weight of the last ten steps at γ = 0.5.</summary>
    public static AnswerExercise RmsPropMemory { get; } =
        new()
        {
            Name = nameof(RmsPropMemory),
            Title = "γ = 0.5 的记性",
            Statement =
            [
                "γ = 0.5 时，半衰期（一次梯度的权重减半要几步）是多少？最近 10 步的权重合计是多少（留三位小数）？",
                "在下面填，或在笔记本里运行 `Exercise.RmsPropMemory.Check(半衰期, 权重合计)`。",
            ],
            Hints =
            [
                "k 步以前的 g² 的权重是 (1−γ)γᵏ：每过一步，乘一次 γ。",
                "减半：γᵏ = 1/2。最近 10 步是 k = 0 到 9，用等比数列求和。",
                "半衰期 ln ½ / ln 0.5 = 1；合计 1 − 0.5¹⁰ = 1 − 1/1024。",
            ],
            Answers = [new("半衰期", 1, 0.001), new("权重合计", 1 - 1.0 / 1024, 0.0005)],
            Slips =
            [
                Slip.At(0, 2, 2, "2 是窗口 1/(1−γ)，不是半衰期。两个量度不要混。"),
                Slip.At(0, 2, 6.58, "6.58 是 γ = 0.9 的半衰期，这里 γ = 0.5。"),
                Slip.At(0, 2, 10, "10 是 γ = 0.9 的窗口 1/(1−γ)；这里问的是 γ = 0.5 的半衰期。"),
                Slip.At(0, 2, 0.5, "0.5 是 γ。每过一步权重乘 0.5，也就是减半：要几步？"),
                Slip.At(1, 2, 0.651, "0.651 是 γ = 0.9 的答案，这里 γ = 0.5。"),
                Slip.At(1, 2, 1.0 / 1024, "这是 10 步以前全部剩下的权重；最近 10 步是 1 减去它。"),
                Slip.At(1, 2, 1 - 1.0 / 512, "只加了 9 项：k 从 0 到 9 是 10 项。"),
                Slip.At(1, 2, 1 - 1.0 / 2048, "多加了一项：k 从 0 到 9 是 10 项。"),
                Slip.At(1, 2, 2 - 1.0 / 512, "忘了每一项前面的 (1−γ) = 0.5。"),
                Slip.At(1, 2, 99.9, "写成了百分数：99.9% 请写 0.999。"),
                Slip.At(1, 2, 1, "很接近，但不是全部：10 步以前的还剩一点。留三位小数。"),
            ],
            Meaning = "半衰期 1 步，最近 10 步占 0.999；γ = 0.9 时是 6.58 步与 0.651，记性长得多。",
        };

    /// <summary>Writing RMSProp's step.</summary>
    public static RmsPropStepExercise RmsPropStep { get; } =
        new()
        {
            Name = nameof(RmsPropStep),
            Title = "写出 RMSProp 的一步",
            Statement =
            [
                "把 RMSProp 走一步的函数补完：f = 0.1x₁² + 2x₂²，η = 0.4，γ = 0.9，ε = 1e-6（在根号里）。",
                "在笔记本里写好后运行 `Exercise.RmsPropStep.Check(MyStep)`。答错了会告诉你第几步、哪个数先不同，像是哪种错；还想知道更多就加 `hint: 2` 或 `hint: 3`。",
            ],
            Hints =
            [
                "与 AdaGrad 只差一行：状态怎样更新。",
                "新的 s 是 γ 份旧的 s 加 (1−γ) 份 g²；移动 x 的那一行与 AdaGrad 一样。",
                "`s1 = 0.9 * s1 + (1 - 0.9) * g1 * g1;` 接着 `x1 -= 0.4 / Math.Sqrt(s1 + 1e-6) * g1;`，x₂ 照样写一遍，最后 `return (x1, x2, s1, s2);`",
            ],
        };

    /// <summary>The first step, as it is and with Adam's bias correction.</summary>
    public static AnswerExercise RmsPropFirstStep { get; } =
        new()
        {
            Name = nameof(RmsPropFirstStep),
            Title = "第一步有多大",
            Statement =
            [
                "取 PyTorch 的默认值 η = 0.01，γ = 0.99，s₀ = 0，不计 ε。RMSProp 的第一步走多远？若先把 s 除以 1 − γᵗ 再用（偏差修正），第一步又走多远？",
                "在下面填，或在笔记本里运行 `Exercise.RmsPropFirstStep.Check(不修正, 修正)`。",
            ],
            Hints =
            [
                "第一步之后 s = (1−γ)g²，代进步子 η/√s · g，g 会约掉。",
                "不修正：η/√(1−γ) = 0.01/√0.01。修正时 t = 1，1 − γ¹ = 0.01。",
                "0.01/0.1 = 0.1；修正后 s = g²，步子正好是 η = 0.01。",
            ],
            Answers = [new("不修正的第一步", 0.1, 0.0005), new("修正后的第一步", 0.01, 0.00005)],
            Slips =
            [
                new([0.01, 0.1], "两个数写反了：不修正的那一步更大。"),
                Slip.At(0, 2, 0.01, "0.01 是 AdaGrad 的第一步；RMSProp 的 s 只有 (1−γ)g²，分母更小。"),
                Slip.At(0, 2, 1, "忘了开方：分母是 √(1−γ)，不是 1−γ。"),
                Slip.At(0, 2, 0.01 / Math.Sqrt(0.1), "这是 γ = 0.9 的；这里 γ = 0.99。"),
                Slip.At(0, 2, 1.265, "这是正文里 η = 0.4、γ = 0.9 的；这里 η = 0.01，γ = 0.99。"),
                Slip.At(0, 2, 0.001, "乘了 √(1−γ)：它在分母里，该除。"),
                Slip.At(1, 2, 0.1, "修正会改变它：s 除以 0.01，正好抵消 (1−γ)。"),
                Slip.At(1, 2, 0.001, "除了两次：修正后 s = g²，步子是 η·g/|g|。"),
                Slip.At(1, 2, 1, "把 s 乘了 0.01；修正是除以 0.01，s 变大，步子变小。"),
                Slip.At(1, 2, 0.4, "这是正文里 η = 0.4 的；这里 η = 0.01。"),
            ],
            Meaning = "0.1 与 0.01：用默认值训练，第一步是 η 的 10 倍，往往一上来就跳得太远。",
        };

    /// <summary>Reading a figure: when the rate of x₂ crosses the limit of gradient descent.</summary>
    public static AnswerExercise RmsPropCrossing { get; } =
        new()
        {
            Name = nameof(RmsPropCrossing),
            Title = "读图：哪一步越过 0.5",
            Statement =
            [
                "把 γ 从 0.9 改成 0.95（η = 0.4）。看下图：x₂ 的有效学习率最早在第几步超过界限 0.5？（γ = 0.9 时是第 25 步。）",
                "在下面填，或在笔记本里运行 `Exercise.RmsPropCrossing.Check(…)`。",
            ],
            Hints =
            [
                "先想：账忘得更慢，有效学习率涨得更快还是更慢？再在图上找 x₂ 的那条虚线从下往上穿过点线的地方。",
                "|x₂| 到那时为止一直在缩小，之后掉头变大：两件事差一步。",
                "在 30 与 35 之间；打印 `f.RunOf(new RmsProp(0.4, 0.95), 100).Rate(k).Rate2`，找第一个大于 0.5 的 k：33。",
            ],
            Answers = [new("步数", 33, 0)],
            Slips =
            [
                new([32], "32 是 |x₂| 最小的一步；有效学习率下一步才超过 0.5。"),
                new([34], "再往前看一步：第 33 步已经超过。"),
                new([25], "25 是 γ = 0.9 的；γ = 0.95 忘得更慢，有效学习率涨得也慢。"),
                new([24], "24 是 γ = 0.9 时 |x₂| 最小的一步。"),
                new([81], "81 是 x₁ 的有效学习率超过 2/0.2 = 10 的那一步；这里问 x₂。"),
                new([80], "80 是 |x₁| 最小的一步；这里问 x₂ 的有效学习率。"),
                new([20], "第 20 步是教材停下的地方，那时还不到 0.5。"),
            ],
            Meaning =
                "第 33 步，比 γ = 0.9 晚了 8 步：忘得慢，涨得也慢。|x₂| 恰在第 32 步最小：弹起来的原因还是那一个，有效学习率越过了梯度下降的界限。",
        };

    /// <summary>Finding a bug in RMSProp's code.</summary>
    public static BugExercise RmsPropBug { get; } =
        new(Algorithm.RmsProp)
        {
            Name = nameof(RmsPropBug),
            Title = "找错：为什么这么慢",
            Statement =
            [
                "下面的函数没有报错，f 也在下降，但 20 步后停在 (−1.909, −0.0371)，而正确的 RMSProp 到了 (−0.0106, 0.0000)。错在第几行？",
                "先答行号（在下面填，或运行 `Exercise.RmsPropBug.Check(行号)`），再在笔记本里把改好的函数交上来：`Exercise.RmsPropBug.Check(Fixed)`。",
            ],
            Code =
            [
                "double g1 = 0.2 * x1, g2 = 4 * x2, eps = 1e-6;",
                "s1 = gamma * s1 + g1 * g1;",
                "s2 = gamma * s2 + g2 * g2;",
                "x1 -= eta / Math.Sqrt(s1 + eps) * g1;",
                "x2 -= eta / Math.Sqrt(s2 + eps) * g2;",
                "return (x1, x2, s1, s2);",
            ],
            Hints =
            [
                "步子都太小，说明分母太大：看 s 是怎样算的。",
                "移动平均的两个权重加起来应当是 1，这里是 γ + 1。",
                "第 2、3 行：g 的平方前少了 `(1 - gamma)`。",
            ],
            WrongLines = [2, 3],
            Finding = "g² 前少了 (1−γ)：权重加起来是 1.9，s 成了约 10 倍，步子小到约三分之一。",
            InnocentLines = new Dictionary<int, string>
            {
                [1] = "两个偏导数 0.2x₁ 与 4x₂ 都对",
                [4] = "x₁ 用的是自己的状态与梯度",
                [5] = "x₂ 用的是自己的状态与梯度",
                [6] = "返回的次序与内容都对",
            }.ToImmutableDictionary(),
        };

    /// <summary>A schedule that brakes.</summary>
    public static ScheduleExercise RmsPropBrake { get; } =
        new()
        {
            Name = nameof(RmsPropBrake),
            Title = "给 RMSProp 装上刹车",
            Statement =
            [
                "η 不变时，RMSProp 到过 f = 1.7e-22，最后却弹回 0.084。让 η 随步数 t = 1、2、3… 变化：20 步时 f ≤ 1e-3（不许拖慢开头），1000 步时 f ≤ 1e-5（要停得住）。γ = 0.9，从 (−5, −2) 出发。",
                "在下面试，或在笔记本里写一个函数：`Exercise.RmsPropBrake.Check(t => …)`。",
            ],
            Hints =
            [
                "最后的振幅是 η/2：要停住，η 就要变小；要开头快，就不能一开始就小。",
                "0.4/√t 前 20 步降得太快，0.4/t 更快。试试每步只打一点点折扣。",
                "`t => 0.4 * Math.Pow(0.99, t)`；分段的、线性的也行。",
            ],
        };

    /// <summary>An open question: three ways to stop the bounce.</summary>
    public static OpenQuestion RmsPropBounce { get; } =
        new()
        {
            Name = nameof(RmsPropBounce),
            Title = "想一想：只改一处，怎样让它不弹",
            Statement =
            [
                "RMSProp（η = 0.4，γ = 0.9）在第 37 步前后几乎到达最小值点，随后弹了起来。不换算法，只改一个数或一处写法，你能想出几种办法让它不弹？每种办法的代价是什么？用笔记本试一试。",
            ],
            Hints =
            [
                "弹起来是因为 s 趋于 0，有效学习率 η/√(s+ε) 越过了 2/曲率（x₂ 是 0.5，x₁ 是 10）。哪些数能拦住它？",
                "有效学习率的上限是 η/√ε。ε = 1e-6 时是 400；ε = 1 时呢？还可以让 η 随步数变小。",
                "参考答案：一、ε 取 1：有效学习率至多 0.4，小于 0.5，再不弹，f(1000) = 1.6e-72；代价是小梯度的方向慢了，f(20) = 0.13。二、η 随步数变小，如 0.4·0.99ᵗ：f(1000) = 1.4e-218；代价是要预先估计走多少步。三、η 取小（0.05）：只是把振幅缩小到 0.025，没有停住，开头还慢（f(20) = 2.5）。",
            ],
        };
}
