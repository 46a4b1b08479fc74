using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Other numbers than the exercise asks for, and what belongs to other algorithms.</summary>
internal static class ParameterMistakes
{
    private static readonly double[] Epsilons = [1e-8, 1e-7, 1e-5, 1e-10, 1e-12, 1e-4, 1e-3, 1e-2, 0.1, 1, 1e6, double.Epsilon];
    private static readonly double[] Decays = [0.99, 0.95, 0.999, 0.5, 0.8, 0.6, 0.7, 0.85, 0.98, 0.09];

    public static IEnumerable<Mistake> AdaGrad { get; } = [.. Epsilons.Select(Epsilon), .. Decays.Select(DecayOfAdaGrad)];

    public static IEnumerable<Mistake> RmsProp { get; } =
    [
        new(
            "多了 Adam 的偏差修正：s 除以了 1−γᵗ",
            "RMSProp 不做偏差修正，直接用 s；所以第一步是 η/√(1−γ)，不是 η。",
            StepLine.Move,
            RulePart.Correction,
            rule => rule with { Correction = Correction.Bias }
        ),
        new(
            "多了 Adam 的偏差修正，还把修正后的 s 存了回去",
            "RMSProp 不做偏差修正，直接用 s；就是在 Adam 里，修正后的值也只用一次，不存回去。",
            StepLine.Move,
            RulePart.Correction | RulePart.ReturnedS,
            rule => rule with { Correction = Correction.Bias, ReturnedS = ReturnedS.Corrected }
        ),
        new(
            "s 乘了 1−γᵗ",
            "RMSProp 不做偏差修正，直接用 s。",
            StepLine.Move,
            RulePart.Correction,
            rule => rule with { Correction = Correction.BiasTimes }
        ),
        new(
            "用了 PyTorch 的默认值（alpha = 0.99，ε = 1e-8 且在根号外）",
            "这道练习是 γ = 0.9，ε = 1e-6 且在根号里；同名的算法，各家的默认值不同。",
            StepLine.Parameters,
            RulePart.Gamma | RulePart.Epsilon | RulePart.EpsilonValue,
            rule => rule with { FixedGamma = 0.99, EpsilonForm = EpsilonForm.OutsideRoot, Epsilon = 1e-8 }
        ),
        new("γ 用成了 γᵗ（t 是步数）", "γ 是常数，每一步都是它。", StepLine.State, RulePart.Gamma, rule => rule with { GammaToTime = true })
        {
            IsRare = true,
        },
        new(
            "η 与 γ 用反了",
            "η 是学习率，用在移动 x 的那一行；γ 是衰减系数，用在更新 s 的那一行。",
            StepLine.Order,
            RulePart.Eta | RulePart.Gamma,
            rule => rule with { EtaForGamma = true }
        ),
        .. Epsilons.Select(Epsilon),
        .. Decays.Select(Decay),
        new(
            "没有用参数 γ，用了固定的 0.9",
            "函数收到的 γ 每次可能不同，要用参数。",
            StepLine.State,
            RulePart.Gamma,
            rule => rule with { FixedGamma = Hyperparameters.Lesson.Gamma }
        ),
    ];

    private static Mistake Epsilon(double value) =>
        new(
            $"ε 用成了 {Number(value)}",
            "这道练习的 ε 是 1e-6；别处常见 1e-8、1e-7，数字因此不同。",
            StepLine.Parameters,
            RulePart.EpsilonValue,
            rule => rule with { Epsilon = value }
        );

    private static Mistake Decay(double value) =>
        new(
            $"γ 用成了 {Number(value)}",
            "这道练习的 γ 是 0.9；PyTorch 的 alpha 默认 0.99。",
            StepLine.Parameters,
            RulePart.Gamma,
            rule => rule with { FixedGamma = value }
        );

    /// <summary>Only beside the mistake that brings a decay in.</summary>
    private static Mistake DecayOfAdaGrad(double value) =>
        Decay(value) with
        {
            Name = $"其中的 γ 是 {Number(value)}",
            Why = "AdaGrad 没有 γ。",
        };

    private static string Number(double value) =>
        value == double.Epsilon ? "double.Epsilon（约 5e-324）"
        : value < 0.001 ? value.ToString("0e-0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
