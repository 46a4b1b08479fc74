namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes in the line that moves x.</summary>
internal static class MoveMistakes
{
    private const string WhyRoot = "s 的单位是梯度的平方；开方后才与 g 同单位，步子才与 f 的大小无关。";
    private const string InsideRoot = "本书把 ε 放在根号里：√(s+ε)。";

    public static IEnumerable<Mistake> All { get; } =
    [
        Rooted(RootForm.None, "忘了开方", WhyRoot),
        Rooted(RootForm.Fourth, "开了两次方", WhyRoot),
        Rooted(RootForm.Cube, "开的是立方根", WhyRoot).Rarely(),
        Rooted(RootForm.Squared, "该开方的地方平方了", WhyRoot).Rarely(),
        WithEpsilon(EpsilonForm.OutsideRoot, "ε 放在了根号外面", InsideRoot + "PyTorch 用 √s+ε，结果从第六位小数起不同。"),
        WithEpsilon(EpsilonForm.None, "忘了 ε", "平常几乎看不出差别；但梯度为 0 时 s = 0，0/0 得到 NaN。"),
        WithEpsilon(
            EpsilonForm.AddedToRate,
            "ε 没有加进分母，而是加到了分式后面（差一对括号）",
            InsideRoot + "除法先于加法：eta / (…) 的括号里要包住 ε。"
        ),
        WithEpsilon(EpsilonForm.AddedToStep, "ε 加到了整个步子上（差一对括号）", InsideRoot + "它属于分母。"),
        WithEpsilon(
            EpsilonForm.AddedToX,
            "ε 加到了 x 上（差一对括号）",
            InsideRoot + "除法先于加法：Math.Sqrt(s + eps) 的括号里要包住 ε。"
        ),
        WithEpsilon(EpsilonForm.Multiplied, "ε 乘了 s，应当是加", InsideRoot).Rarely(),
        WithEpsilon(EpsilonForm.Maximum, "用 max(√s, ε) 代替了 √(s+ε)", InsideRoot),
        WithEpsilon(EpsilonForm.MaximumInsideRoot, "用 √max(s, ε) 代替了 √(s+ε)", InsideRoot),
        WithEpsilon(EpsilonForm.KeptInState, "ε 加进了状态里，一步步积累", "ε 只在开方时临时加上，不写回 s。"),
        WithEpsilon(EpsilonForm.Subtracted, "ε 前的符号反了", InsideRoot).Rarely(),
        WithEpsilon(EpsilonForm.Twice, "ε 加了两次：根号里一次，根号外一次", InsideRoot).Rarely(),
        AsInPyTorch("1e-8", 1e-8),
        AsInPyTorch("1e-10", 1e-10),
        Move(
            RulePart.Division | RulePart.Average | RulePart.Square | RulePart.ReturnedS,
            "写成了普通的梯度下降，没有用状态",
            "有效学习率是 η/√(s+ε)，s 每一步都要更新并返回。",
            rule => rule with { Division = DivisionForm.None, ReturnedS = ReturnedS.Old }
        ),
        Divided(
            DivisionForm.None,
            "没有除以 √(s+ε)，成了普通的梯度下降",
            "有效学习率是 η/√(s+ε)。若写了 Math.Pow(…, 1/2)：1/2 是整数除法，等于 0，要写 0.5。"
        ),
        Move(
            RulePart.Division | RulePart.Factor,
            "步子总是 ±η：只用了梯度的正负号，没有用状态",
            "步子 = η/√(s+ε) × g，要除以状态的平方根，再乘梯度。",
            rule => rule with { Division = DivisionForm.None, Factor = FactorForm.Sign }
        ),
        Divided(DivisionForm.Multiply, "该除的地方乘了", "有效学习率是 η 除以 √(s+ε)：梯度一向大的方向，学习率小。"),
        Divided(DivisionForm.Inverted, "分子与分母颠倒了", "有效学习率是 η/√(s+ε)，不是 √(s+ε)/η。").Rarely(),
        Times(FactorForm.One, "移动 x 时忘了乘梯度 g", "步子 = 有效学习率 × 梯度。"),
        Times(FactorForm.Squared, "移动 x 时乘的是 g²", "平方只用在状态里；步子 = 有效学习率 × 梯度。"),
        Times(FactorForm.Sign, "移动 x 时只用了梯度的正负号", "步子 = 有效学习率 × 梯度。").Rarely(),
        Times(FactorForm.Absolute, "移动 x 时用的是 |g|，丢了方向", "梯度的正负号给出方向，不能丢。"),
        Times(FactorForm.OtherGradient, "移动 x 时乘了另一个方向的梯度", "x₁ 沿 g₁ 走，x₂ 沿 g₂ 走。"),
        Times(FactorForm.Inverse, "梯度写到了分母里", "括号多包了一层：先算 η/√(s+ε)，再乘 g。").Rarely(),
        Times(FactorForm.OnEpsilonOnly, "差一对括号：先除后加，只有 ε 乘到了 g", InsideRoot + "先算 η/√(s+ε)，再乘 g。"),
        Times(FactorForm.InsideRoot, "梯度乘到了根号里面（括号位置不对）", "先算 √(s+ε)，括号到此为止，再乘 g。").Rarely(),
        Learning(EtaForm.One, "忘了学习率 η", "有效学习率是 η/√(s+ε)，分子是 η，不是 1。"),
        Learning(EtaForm.Squared, "学习率 η 乘了两次", "有效学习率是 η/√(s+ε)。"),
        Learning(EtaForm.UnderRoot, "η 也被放进了根号", "只有 s+ε 开方，η 在根号外。"),
        Learning(EtaForm.OverTime, "学习率多除了步数 t", "η 是常数；该变小的由 √(s+ε) 管。").Rarely(),
        Learning(EtaForm.OverRootOfTime, "学习率多除了 √t", "η 是常数；该变小的由 √(s+ε) 管。").Rarely(),
        Move(
            RulePart.Average | RulePart.Square | RulePart.Division | RulePart.Factor | RulePart.Eta,
            "写成了 7.4 节的动量法",
            "动量法累积的是梯度本身；这里的 s 累积 g²，只用来缩放学习率。",
            rule => rule with { Average = AverageForm.Momentum, Factor = FactorForm.State }
        ),
        Move(
            RulePart.Square | RulePart.Division | RulePart.Factor,
            "写成了动量法：s 里是梯度的平均，x 直接减去 η·s",
            "s 应当累积 g²，再用 √(s+ε) 去除；移动的方向还是这一步的 g。",
            rule => rule with { Square = SquareForm.Plain, Factor = FactorForm.EtaTimesState }
        ),
        Move(RulePart.Sign, "方向反了：加了步子，在往上爬", "梯度指向上坡，下降要减去它。", rule => rule with { Ascends = true }),
        Move(RulePart.Base, "丢了原来的 x，只剩步子", "新的 x 是旧的 x 减去步子。", rule => rule with { Base = BaseForm.Zero }),
        Move(RulePart.Base, "从另一个自变量出发移动", "x₁ 从 x₁ 出发，x₂ 从 x₂ 出发。", rule => rule with { Base = BaseForm.Other })
            .Rarely(),
        Move(
            RulePart.Base,
            "从刚移动过的另一个自变量出发移动",
            "x₁ 从 x₁ 出发，x₂ 从 x₂ 出发：复制上一行后，等号右边也要改。",
            rule => rule with { Base = BaseForm.OtherMoved }
        ),
        Move(
            RulePart.Base,
            "两个方向的步子都从这一个自变量里减了",
            "x₁ 只减自己的步子，x₂ 减 x₂ 的：复制上一行后，等号左边也要改。",
            rule => rule with { Base = BaseForm.MovedByOther }
        ),
        Move(RulePart.Base, "x 前的符号反了", "新的 x 是旧的 x 减去步子，不是步子减 x。", rule => rule with { Base = BaseForm.Minus })
            .Rarely(),
    ];

    private static Mistake Rooted(RootForm form, string name, string why) =>
        Move(RulePart.Root, name, why, rule => rule with { Root = form });

    private static Mistake WithEpsilon(EpsilonForm form, string name, string why) =>
        Move(RulePart.Epsilon, name, why, rule => rule with { EpsilonForm = form });

    private static Mistake AsInPyTorch(string number, double epsilon) =>
        Move(
            RulePart.Epsilon | RulePart.EpsilonValue,
            $"照 PyTorch 那样把 {number} 加在了根号外",
            InsideRoot + "并且 ε = 1e-6。",
            rule => rule with { EpsilonForm = EpsilonForm.OutsideRoot, Epsilon = epsilon }
        );

    private static Mistake Divided(DivisionForm form, string name, string why) =>
        Move(RulePart.Division, name, why, rule => rule with { Division = form });

    private static Mistake Times(FactorForm form, string name, string why) =>
        Move(RulePart.Factor, name, why, rule => rule with { Factor = form });

    private static Mistake Learning(EtaForm form, string name, string why) =>
        Move(RulePart.Eta, name, why, rule => rule with { Eta = form });

    private static Mistake Move(RulePart part, string name, string why, Func<StepRule, StepRule> apply) =>
        new(name, why, StepLine.Move, part, apply);
}
