using System.Globalization;
using System.Text.Json.Serialization;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Explorers;

/// <summary>An algorithm as pages know it: its rule in <c>Web/steps.js</c> and its hyperparameters.</summary>
/// <param name="Rule">The rule's name, as links write it.</param>
/// <param name="Eta">The learning rate η.</param>
/// <param name="Gamma">The decay γ, AdaDelta's ρ or Adam's β₂.</param>
/// <param name="Epsilon">The constant ε.</param>
/// <param name="Outside">Whether ε stands outside the root.</param>
/// <param name="Beta1">Adam's β₁.</param>
internal sealed record PageRule(string Rule, double Eta, double Gamma, double Epsilon, bool Outside, double Beta1 = 0.9)
{
    private const double DefaultEta = 0.4;
    private const double DefaultGamma = 0.9;
    private const double DefaultEpsilon = 1e-6;

    /// <summary>Every rule that a reader can choose.</summary>
    public static IReadOnlyDictionary<string, RuleWords> All { get; } =
        new Dictionary<string, RuleWords>
        {
            ["gd"] = new("梯度下降", Palette.GradientDescent),
            ["momentum"] = new("动量法", Palette.Momentum) { Gamma = "γ" },
            ["adagrad"] = new("AdaGrad", Palette.AdaGrad),
            ["rmsprop"] = new("RMSProp", Palette.RmsProp) { Gamma = "γ" },
            ["adadelta"] = new("AdaDelta", Palette.AdaDelta) { Gamma = "ρ", Eta = false },
            ["adam"] = new("Adam", Palette.Adam) { Gamma = "β₂" },
        };

    /// <summary>The rule of an optimizer.</summary>
    /// <exception cref="ArgumentException">Pages don't know it.</exception>
    public static PageRule Of(IOptimizer optimizer) =>
        optimizer switch
        {
            GradientDescent one => new("gd", one.LearningRate, DefaultGamma, DefaultEpsilon, false),
            Momentum one => new("momentum", one.LearningRate, one.Gamma, DefaultEpsilon, false),
            AdaGrad one => new("adagrad", one.LearningRate, DefaultGamma, one.Epsilon, IsOutside(one.EpsilonPlacement)),
            RmsProp one => new("rmsprop", one.LearningRate, one.Gamma, one.Epsilon, IsOutside(one.EpsilonPlacement)),
            AdaDelta one => new("adadelta", DefaultEta, one.Rho, one.Epsilon, false),
            Adam one => new("adam", one.LearningRate, one.Beta2, one.Epsilon, IsOutside(one.EpsilonPlacement), one.Beta1),
            null => throw new ArgumentNullException(nameof(optimizer)),
            _ => throw new ArgumentException($"网页不认识算法 {optimizer.Name}，请用 Tidu.Optimizers 里的算法。", nameof(optimizer)),
        };

    /// <summary>The rule with its hyperparameters, as a sentence says it.</summary>
    [JsonIgnore]
    public string Description
    {
        get
        {
            var words = All[Rule];
            string?[] settings =
            [
                words.Eta ? string.Create(CultureInfo.InvariantCulture, $"η = {Eta}") : null,
                words.Gamma is { } symbol ? string.Create(CultureInfo.InvariantCulture, $"{symbol} = {Gamma}") : null,
            ];
            return $" {words.Name}（{string.Join("，", settings.OfType<string>())}）";
        }
    }

    /// <summary>The optimizer of these hyperparameters.</summary>
    public IOptimizer ToOptimizer()
    {
        var place = Outside ? EpsilonPlacement.OutsideRoot : EpsilonPlacement.InsideRoot;
        return Rule switch
        {
            "gd" => new GradientDescent(Eta),
            "momentum" => new Momentum(Eta, Gamma),
            "adagrad" => new AdaGrad(Eta, Epsilon, place),
            "rmsprop" => new RmsProp(Eta, Gamma, Epsilon, place),
            "adadelta" => new AdaDelta(Gamma, Epsilon),
            _ => new Adam(Eta, Beta1, Gamma, Epsilon, place),
        };
    }

    private static bool IsOutside(EpsilonPlacement placement) => placement == EpsilonPlacement.OutsideRoot;
}

/// <summary>What pages say of a rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Colour">Its colour in every figure.</param>
internal sealed record RuleWords(string Name, string Colour)
{
    /// <summary>What it calls its decay; <see langword="null"/> if it has none.</summary>
    public string? Gamma { get; init; }

    /// <summary>Whether it has a learning rate η.</summary>
    public bool Eta { get; init; } = true;
}
