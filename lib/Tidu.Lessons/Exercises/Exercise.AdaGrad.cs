using System.Collections.Immutable;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <content>Section 7.5.</content>
public static partial class Exercise
{
    private const string RootOfState = "写的是 √s。s 本身不开方；移动 x 时才开方。";

    private static readonly ImmutableArray<double> FourGradients = [3, 4, 0, 12];
    private static readonly Hyperparameters UnitRate = new(1, 0.9);

    /// <summary>The states of AdaGrad by hand: g = 3, 4, 0, 12.</summary>
    public static AnswerExercise AdaGradStates { get; } =
        new()
        {
            Name = nameof(AdaGradStates),
            Title = "手算状态",
            Statement =
            [
                "AdaGrad 依次遇到梯度 g = 3、4、0、12，从 s = 0 开始，不计 ε。每一步之后的状态 s 各是多少？",
                "在下面填，或在笔记本里运行 `Exercise.AdaGradStates.Check(…, …, …, …)`。",
            ],
            Hints =
            [
                "状态只做一件事：把这一次梯度的平方加进去。",
                "第一步 s = 0 + 3² = 9。第二步在 9 上面加。梯度为 0 的那一步，s 怎样？",
                "s：9，9 + 16，25 + 0，25 + 144。",
            ],
            Answers = ByHand(HandSeries.States(StepRule.AdaGrad, UnitRate, FourGradients), "的 s"),
            Slips =
            [
                .. HandSeries.Slips(Algorithm.AdaGrad, rule => HandSeries.States(rule, UnitRate, FourGradients)),
                HandSeries.Changed(HandSeries.States(StepRule.AdaGrad, UnitRate, FourGradients), (s, _) => Math.Sqrt(s), RootOfState),
                HandSeries.Changed(
                    HandSeries.States(StepRule.AdaGrad, UnitRate, FourGradients),
                    (s, t) => s / t,
                    "除以了步数，写成了平均。AdaGrad 是累加：s + g²。"
                ),
                new([9, 49, 49, 361], "先把 g 加起来，再平方了。应当先平方，再加起来：3² + 4² 是 25，不是 (3 + 4)²。"),
            ],
            Chain = new(1, [.. FourGradients.Select(g => g * g)]),
            Meaning = "9、25、25、169：梯度为 0 时 s 不变，从不减小。",
        };

    /// <summary>The lengths of AdaGrad's steps by hand, η = 1.</summary>
    public static AnswerExercise AdaGradLengths { get; } =
        new()
        {
            Name = nameof(AdaGradLengths),
            Title = "手算步子",
            Statement =
            [
                "接上题：η = 1，g = 3、4、0、12，不计 ε。每一步 x 走多远（η/√s · g）？分数可以写成小数，留两三位。",
                "在下面填，或在笔记本里运行 `Exercise.AdaGradLengths.Check(…, …, …, …)`。",
            ],
            Hints =
            [
                "步子 = 有效学习率 × 梯度。有效学习率用的是这一步刚更新的 s。",
                "√9 = 3，√25 = 5，√169 = 13。第一步：1/3 × 3 = 1。",
                "3/3，4/5，0/5，12/13。",
            ],
            Answers = ByHand(HandSeries.Lengths(StepRule.AdaGrad, UnitRate, FourGradients), "的步子"),
            Slips =
            [
                .. HandSeries.Slips(Algorithm.AdaGrad, rule => HandSeries.Lengths(rule, UnitRate, FourGradients)),
                HandSeries.Changed(
                    HandSeries.Lengths(StepRule.AdaGrad, UnitRate, FourGradients),
                    (length, _) => -length,
                    "只是符号：x 确实在减小，但这里问的是走多远，写正数。"
                ),
            ],
            Meaning = "1、0.8、0、0.923：第四次的梯度是第二次的 3 倍，步子只从 0.8 变到 0.92；单独一个大梯度会被自己压下去。",
        };

    /// <summary>Writing AdaGrad's step.</summary>
    public static AdaGradStepExercise AdaGradStep { get; } =
        new()
        {
            Name = nameof(AdaGradStep),
            Title = "写出 AdaGrad 的一步",
            Statement =
            [
                "把 AdaGrad 走一步的函数补完：f = 0.1x₁² + 2x₂²，η = 0.4，ε = 1e-6（在根号里）。",
                "在笔记本里写好后运行 `Exercise.AdaGradStep.Check(MyStep)`。答错了会告诉你第几步、哪个数先不同，像是哪种错；还想知道更多就加 `hint: 2` 或 `hint: 3`。",
            ],
            Hints =
            [
                "三件事，次序不能乱：求梯度，更新状态，移动自变量。",
                "梯度是 0.2x₁ 与 4x₂；s₁、s₂ 各自加上自己的 g²；x 减去 η/√(s+ε) 乘 g。",
                "`s1 += g1 * g1;` 接着 `x1 -= 0.4 / Math.Sqrt(s1 + 1e-6) * g1;`，x₂ 照样写一遍，最后 `return (x1, x2, s1, s2);`",
            ],
        };

    /// <summary>Reading a figure: after how many steps f halves.</summary>
    public static AnswerExercise AdaGradHalving { get; } =
        new()
        {
            Name = nameof(AdaGradHalving),
            Title = "读图：多少步减半",
            Statement =
            [
                "把 η 从 0.4 加到 0.6，看下图里 f 的曲线。纵轴是对数；从第 20 步往后，它几乎是直线：f 每减到一半，大约要走多少步？（η = 0.4 时是 16 步。）",
                "在下面填，或在笔记本里运行 `Exercise.AdaGradHalving.Check(…)`。",
            ],
            Hints =
            [
                "对数轴上的直线，就是每走同样多步，乘上同一个数。",
                "f(20) = 0.212，f(100) = 1.6e-4：80 步里缩小了约 1350 倍。1350 是 2 的几次方？",
                "1350 ≈ 2^10.4，80/10.4 ≈ 8。",
            ],
            Answers = [new("步数", 8, 1)],
            Slips =
            [
                new([4], "4 步：把 f 与 x 弄混了？f 减半时，x₁ 只缩小到 1/√2。"),
                new([16], "16 步是 η = 0.4 的；η = 0.6 时快得多。"),
                new([10.7], "有效学习率不与 η 成正比：η 大，走得快，账上记的反而少。读图试试。"),
                new([26], "读的是减到十分之一的步数？减半只要它的十分之三（lg 2 ≈ 0.3）。"),
                new([40], "对数轴上，向下一大格是十分之一或更多，不是一半。"),
            ],
            Meaning =
                "约 8 步，一直如此：η 只大了一半，却快了一倍，因为走得快，账上记得少，有效学习率停在约 0.218，是 η = 0.4 时的两倍多。",
        };

    /// <summary>Predicting what a factor before f does.</summary>
    public static AnswerExercise AdaGradScale { get; } =
        new()
        {
            Name = nameof(AdaGradScale),
            Title = "把 f 放大 100 倍",
            Statement =
            [
                "目标函数换成 100f = 10x₁² + 200x₂²，其余不变（η = 0.4，从 (−5, −2) 出发，AdaGrad）。20 步后 x₁ 是多少？先想，再用笔记本算一算。留三位小数。",
                "在下面填，或在笔记本里运行 `Exercise.AdaGradScale.Check(…)`。",
            ],
            Hints =
            [
                "梯度变成几倍？s 变成几倍？√s 呢？",
                "g 变成 100 倍，√s 也变成 100 倍，g/√s 不变。",
                "所以轨迹几乎不变：与原来的 −2.383 一样（只有 ε 的份量变了）。",
            ],
            Answers = [new("x₁", -2.382562, 0.003)],
            Slips =
            [
                new([-238.26], "多乘了 100：移动的是 x，它与 f 的单位无关。"),
                new([-0.0238], "除了 100：g 变大了 100 倍，但 √s 也变大了 100 倍。"),
                new([0], "没有走得更快：步子是 η·g/√s，g 与 √s 一起变大。"),
                new([2.382562], "符号错了：x₁ 从 −5 走向 0，还没有越过去。"),
            ],
            Meaning = "−2.383，与原来一样：AdaGrad 的步子与 f 的大小无关。梯度下降乘 100 就发散了。",
        };

    /// <summary>Finding a bug in AdaGrad's code.</summary>
    public static BugExercise AdaGradBug { get; } =
        new(Algorithm.AdaGrad)
        {
            Name = nameof(AdaGradBug),
            Title = "找错：x₂ 为什么第一步就跳过了头",
            Statement =
            [
                "下面的函数能编译，能运行，f 也一直在变小，但第一步 x₂ 就从 −2 跳到了 1.2，而正确的一步只走 0.4。错在第几行？",
                "先答行号（在下面填，或运行 `Exercise.AdaGradBug.Check(行号)`），再在笔记本里把改好的函数交上来：`Exercise.AdaGradBug.Check(Fixed)`。",
            ],
            Code =
            [
                "double g1 = 0.2 * x1, g2 = 4 * x2, eps = 1e-6;",
                "s1 += g1 * g1;",
                "s2 += g2 * g2;",
                "x1 -= eta / Math.Sqrt(s1 + eps) * g1;",
                "x2 -= eta / Math.Sqrt(s1 + eps) * g2;",
                "return (x1, x2, s1, s2);",
            ],
            Hints =
            [
                "x₁ 全程正确，只有 x₂ 不对：只看与 x₂ 有关的行。",
                "第一步应当正好走 η = 0.4，却走了 3.2，是 8 倍：g₂ 恰是 g₁ 的 8 倍，没有被约掉。",
                "第 5 行：分母里该是 s2。",
            ],
            WrongLines = [5],
            Finding = "第 5 行用了 s1：x₂ 的步子要除以它自己的 √s₂。复制上一行再改，最容易漏改一处。",
            InnocentLines = new Dictionary<int, string>
            {
                [1] = "两个偏导数 0.2x₁ 与 4x₂ 都对",
                [2] = "s₁ 累加了 g₁ 的平方",
                [3] = "s₂ 累加了 g₂ 的平方",
                [4] = "x₁ 用的是自己的状态与梯度",
                [6] = "返回的次序与内容都对",
            }.ToImmutableDictionary(),
        };

    /// <summary>Choosing η for a goal.</summary>
    public static LearningRateExercise AdaGradEta { get; } =
        new()
        {
            Name = nameof(AdaGradEta),
            Title = "选 η：20 步走到 1e-6",
            Statement =
            [
                "用 AdaGrad 走 20 步，要 f ≤ 1e-6；从 (−6, 1) 与 (−4, 3.5) 两个起点都要做到，同一个 η。η 取多少？（不要恰好等于起点的坐标，那是碰巧。）",
                "在下面填，或在笔记本里运行 `Exercise.AdaGradEta.Check(…)`。",
            ],
            Hints =
            [
                "AdaGrad 会自己把步子收小，η 可以比梯度下降大胆得多。",
                "η = 0.4 时 20 步还差得远。翻倍再翻倍，看 f(20) 怎样变。",
                "η = 3 就够；5、8 也行。",
            ],
        };

    /// <summary>An open question: why AdaGrad stops elsewhere and not here.</summary>
    public static OpenQuestion AdaGradNoise { get; } =
        new()
        {
            Name = nameof(AdaGradNoise),
            Title = "想一想：AdaGrad 什么时候真的会停",
            Statement =
            [
                "在这一节的函数上，AdaGrad（η = 0.4）的有效学习率降到 0.105 左右就不再降，f 每 16 步减半，一直走得动。可是许多人训练模型时，AdaGrad 后来几乎不动了。差别在哪里？举出一种会让它停下的情形，说说有效学习率那时怎样随步数变化。",
            ],
            Hints =
            [
                "s 只增不减。它什么时候会停止增长？什么时候不会？",
                "这里 x 走向最小值点，梯度趋于 0，g² 加起来是有限的。小批量训练时，梯度里有不会消失的随机成分。",
                "参考答案：只要梯度不趋于 0（例如小批量带来的噪声，方差为 σ²），s 就约按 σ²t 增长，有效学习率按 1/√t 一路下降，永不停止；或者开头有一段很陡的坡（g = 10 走十步，以后 g = 0.1），s 记住了那 1000，有效学习率便一直停在 0.0126 左右。RMSProp 会忘掉它们。",
            ],
        };

    private static ImmutableArray<ExpectedNumber> ByHand(ImmutableArray<double> values, string what) =>
        [.. values.Select((value, i) => new ExpectedNumber($"第 {i + 1} 步{what}", value, Math.Max(0.0051 * Math.Min(1, value), 1e-9)))];
}
