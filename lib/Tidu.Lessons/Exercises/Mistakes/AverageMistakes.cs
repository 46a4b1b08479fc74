namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes in how the old state and g² are put together, by algorithm.</summary>
internal static class AverageMistakes
{
    private const string Kept = "状态存没有开方的值，只在移动 x 时开方。";
    private const string Nothing = "s 总是 0：旧的 s 与这次的 g² 都没有记进去";
    private const string NothingWhy = "分母只剩 √ε，一步就飞出去了。（若写了 9 / 10、1 / 10，整数除法得 0；要写 0.9、0.1。）";
    private const string TwoWeights = "新旧两项的权重是 γ 与 1−γ，加起来等于 1，s 才是平均。";

    public static IEnumerable<Mistake> RmsProp { get; } =
    [
        Linear(gamma => gamma, _ => 1, "忘了 (1−γ)", TwoWeights + "少了 (1−γ)，s 会变成约 1/(1−γ) 倍，步子就小了。"),
        Linear(_ => 1, _ => 1, "写成了 AdaGrad 的累加（旧的 s 没有乘 γ，g² 没有乘 1−γ）", TwoWeights + "累加的 s 只增不减。"),
        Linear(gamma => 1 - gamma, gamma => gamma, "γ 与 1−γ 写反了", "γ 是保留旧状态的比例，1−γ 给新来的 g²。"),
        Linear(
            _ => 0,
            _ => 1,
            "状态没有延续：s 每步都重置成了 g²",
            "公式里有上一步的 s：γ·s + (1−γ)·g²。没有它，步子总约等于 η。（若写了 9 / 10，整数除法得 0。）"
        ),
        Linear(
            _ => 0,
            gamma => 1 - gamma,
            "状态没有延续：丢了 γ·s 这一项",
            "公式里有上一步的 s：γ·s + (1−γ)·g²。（若写了 9 / 10，整数除法得 0。）"
        ),
        Linear(_ => 1, gamma => 1 - gamma, "旧的 s 忘了乘 γ", TwoWeights + "不乘 γ，旧账永远忘不掉。"),
        Linear(gamma => gamma, gamma => gamma, "g² 乘的是 γ，应为 1−γ", TwoWeights),
        Linear(gamma => 1 - gamma, gamma => 1 - gamma, "旧的 s 乘的是 1−γ，应为 γ", TwoWeights),
        Linear(_ => 0, gamma => gamma, "丢了旧的 s，只剩 γ·g²", "应为 γ·s + (1−γ)·g²：保留的是旧的 s。"),
        Linear(gamma => 1 - gamma, _ => 1, "旧的 s 乘的是 1−γ，g² 前没有系数", TwoWeights),
        Linear(_ => 1, gamma => gamma, "旧的 s 没有乘 γ，g² 乘的是 γ", TwoWeights),
        Linear(_ => 0, _ => 0, Nothing, NothingWhy),
        Linear(gamma => gamma, _ => 0, "g² 没有记进状态", "每一步都要把这次的 g² 记进去：γ·s + (1−γ)·g²。"),
        Linear(_ => 1, _ => 0, "状态没有更新", "每一步先更新 s，再移动 x。"),
        Linear(gamma => gamma, gamma => -(1 - gamma), "g² 前的符号反了", "γ·s 与 (1−γ)·g² 是相加；相减会让 s 变负，开方得到 NaN。"),
        Linear(
            gamma => gamma,
            gamma => (1 - gamma) * (1 - gamma),
            "g² 的系数成了 (1−γ)²：(1−γ) 也被平方了，或写错了数",
            "只有 g 要平方：(1−γ)·g²，不是 ((1−γ)·g)²；γ = 0.9 时系数是 0.1，不是 0.01。"
        ),
        Linear(gamma => gamma * gamma, gamma => 1 - gamma, "γ 乘了两次", TwoWeights),
        Linear(gamma => gamma, gamma => 1 / (1 - gamma), "g² 除以了 (1−γ)", "是乘以 (1−γ)，不是除。"),
        Linear(gamma => gamma, gamma => 1 + gamma, "写成了 1+γ", "新的一项的权重是 1−γ。"),
        Linear(gamma => gamma, gamma => gamma * (1 - gamma), "括号放错了：γ 乘了整个 s + (1−γ)g²", "γ 只乘旧的 s。"),
        Linear(gamma => 1 + gamma, gamma => 1 - gamma, "该用 = 的地方用了 +=，旧的 s 又加了一遍", TwoWeights),
        Linear(gamma => gamma, _ => 2, "g² 前的系数成了 2", TwoWeights).Rarely(),
        Linear(gamma => gamma * gamma, gamma => 1 - gamma * gamma, "一步里 s 更新了两遍（相当于 γ 用成了 γ²）", "每一步只更新一次 s。"),
        Linear(Math.Sqrt, gamma => 1 - Math.Sqrt(gamma), "γ 用成了 √γ", "γ 不开方；只有 s+ε 在移动 x 时开方。"),
        Linear(
            _ => Hyperparameters.Lesson.Gamma,
            gamma => 1 - gamma,
            "旧的 s 乘了固定的 0.9，没有用参数 γ",
            "函数收到的 γ 每次可能不同，要用参数。"
        ),
        Form(AverageForm.ProductWithAverage, "写成了 s *= …，s 与整个平均相乘了", "s 从 0 开始，乘什么都是 0；右边已经有 γ·s，用 = 就好。"),
        Form(AverageForm.EtaForGamma, "g² 乘的是 1−η，应为 1−γ", TwoWeights),
        AdaMax,
        Form(AverageForm.MaximumOfKept, "取了 γ·s 与 g² 中大的一个", "要把两项相加：γ·s + (1−γ)·g²；取大的那个是 AdaMax 的做法。").Rarely(),
        Form(AverageForm.NeverFalls, "取了新旧两个 s 中大的一个", "RMSProp 的 s 可升可降；取大的那个是 AMSGrad 的做法。").Rarely(),
        Form(AverageForm.BracketsMissing, "(1−γ) 的括号丢了", "没有括号，1 - gamma * g * g 先算乘法，成了 1 − γg²。"),
        Form(AverageForm.BracketsTooWide, "括号放错了：整个 γs + 1 − γ 都乘了 g²", "只有 (1−γ) 乘 g²，γ·s 单独一项。"),
        Form(AverageForm.OfRoots, "s 里存的是开方后的值（每步先平方回来）", Kept, RulePart.ReturnedS),
        Form(AverageForm.RootOfSum, "开方写进了状态", Kept),
        .. Odd,
    ];

    public static IEnumerable<Mistake> AdaGrad { get; } =
    [
        Linear(_ => 0, _ => 1, "状态没有延续：s 每步都重置成了 g²", "AdaGrad 是累加：s + g²。用 = 代替了 +=，旧账就丢了，步子总约等于 η。"),
        Linear(gamma => gamma, gamma => 1 - gamma, "写成了 RMSProp 的移动平均", "AdaGrad 不打折扣，直接累加：s + g²。"),
        Linear(gamma => gamma, _ => 1, "旧的 s 乘了 0.9", "AdaGrad 没有 γ：旧的状态原样保留。"),
        Linear(_ => 1, gamma => 1 - gamma, "g² 乘了 0.1", "AdaGrad 没有 γ：g² 原样加进去。"),
        Linear(_ => 0, _ => 0, Nothing, NothingWhy),
        Linear(_ => 1, _ => 0, "状态没有更新", "每一步先把 g² 加进 s，再移动 x。"),
        Linear(_ => 1, _ => -1, "g² 前的符号反了", "是加 g²；减会让 s 变负，开方得到 NaN。"),
        Linear(_ => 1, _ => 2, "g² 多乘了 2", "s 加上 g²，不带系数。"),
        Linear(_ => 1, _ => 0.5, "g² 除以了 2，把累加写成了平均", "AdaGrad 是累加，不求平均。"),
        Linear(_ => 0.5, _ => 0.5, "把累加写成了新旧两项的平均", "AdaGrad 是累加：s + g²。"),
        Linear(_ => 2, _ => 1, "旧的 s 加了两次", "写 s += s + g² 会把 s 加两次；应为 s += g²。"),
        Form(AverageForm.OfRoots, "s 里存的是开方后的值（每步先平方回来）", Kept, RulePart.ReturnedS),
        Form(AverageForm.RootOfSum, "开方写进了状态", Kept),
        Corrected(Correction.MeanOverTime, "除以了步数，把累加写成了平均", "AdaGrad 用平方和，不求平均；它的有效学习率正因此只降不升。"),
        .. Odd,
    ];

    private static Mistake AdaMax =>
        new(
            "写成了 AdaMax：s 取 γ·s 与 |g| 中大的一个，也不开方",
            "RMSProp 是平方的平均再开方：先 γ·s + (1−γ)·g²，再 √(s+ε)。",
            StepLine.State,
            RulePart.Average | RulePart.Square | RulePart.Root,
            rule => rule with { Average = AverageForm.MaximumOfKept, Square = SquareForm.Absolute, Root = RootForm.None }
        );

    private static IEnumerable<Mistake> Odd =>
        [
            Form(AverageForm.SquareOfSum, "先加后平方了：(s + g)²", "先把 g 平方，再与 s 合起来。").Rarely(),
            Form(AverageForm.StateSquared, "旧的 s 也被平方了", "s 已经是平方，不再平方。").Rarely(),
            Form(AverageForm.Product, "s 与 g² 相乘了", "s 从 0 开始，乘法永远是 0；应当相加。").Rarely(),
            Form(AverageForm.Maximum, "取了 s 与 g² 中大的一个", "要把 g² 加进去，不是取最大。").Rarely(),
        ];

    private static Mistake Linear(Func<double, double> keep, Func<double, double> add, string name, string why) =>
        new(name, why, StepLine.State, RulePart.Average, rule => rule with { Keep = keep, Add = add });

    private static Mistake Form(AverageForm form, string name, string why, RulePart also = RulePart.None) =>
        new(name, why, StepLine.State, RulePart.Average | also, rule => rule with { Average = form });

    private static Mistake Corrected(Correction correction, string name, string why) =>
        new(name, why, StepLine.State, RulePart.Correction, rule => rule with { Correction = correction });
}
