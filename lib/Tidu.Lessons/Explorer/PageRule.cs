using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Explorers;

/// <summary>An algorithm as pages know it: its rule in <c>Web/steps.js</c> and its hyperparameters.</summary>
internal sealed record PageRule(string Rule, double Eta, double Gamma, double Epsilon, bool Outside)
{
    private const double DefaultGamma = 0.9;
    private const double DefaultEpsilon = 1e-6;

    /// <summary>Every rule that a reader can choose, by the name that links use.</summary>
    public static IReadOnlyDictionary<string, RuleWords> All { get; } =
        new Dictionary<string, RuleWords>
        {
            ["gd"] = new("梯度下降", Palette.GradientDescent, Gamma: false),
            ["adagrad"] = new("AdaGrad", Palette.AdaGrad, Gamma: false),
            ["rmsprop"] = new("RMSProp", Palette.RmsProp, Gamma: true),
        };

    /// <summary>The rule of an optimizer.</summary>
    /// <exception cref="ArgumentException">Pages don't know it.</exception>
    public static PageRule Of(IOptimizer optimizer) =>
        optimizer switch
        {
            AdaGrad one => new("adagrad", one.LearningRate, DefaultGamma, one.Epsilon, IsOutside(one.EpsilonPlacement)),
            RmsProp one => new("rmsprop", one.LearningRate, one.Gamma, one.Epsilon, IsOutside(one.EpsilonPlacement)),
            _ => throw new ArgumentException($"探索台还不认识 {optimizer.Name}；可用 AdaGrad、RMSProp。", nameof(optimizer)),
        };

    private static bool IsOutside(EpsilonPlacement placement) => placement == EpsilonPlacement.OutsideRoot;
}

/// <summary>What pages say of a rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Colour">Its colour in every figure.</param>
/// <param name="Gamma">Whether it has a decay γ.</param>
internal sealed record RuleWords(string Name, string Colour, bool Gamma);
