using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>AdaGrad: divides the gradient by the root of the sum of all its squares so far.</summary>
/// <remarks>
/// <para><c>s ← s + g²</c>, then <c>x ← x − (η/√(s+ε))·g</c>, evaluated in exactly this order.</para>
/// <para>The state never falls, so that the effective learning rate never rises.</para>
/// <para>
/// Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and stochastic optimization",
/// JMLR 12 (2011), 2121–2159, in its diagonal form.
/// </para>
/// </remarks>
public readonly record struct AdaGrad : IEffectiveLearningRate
{
    /// <summary>AdaGrad with the given hyperparameters.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <param name="epsilon">The constant ε, positive and finite.</param>
    /// <param name="epsilonPlacement">Where ε stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public AdaGrad(double learningRate, double epsilon = 1e-6, EpsilonPlacement epsilonPlacement = EpsilonPlacement.InsideRoot)
    {
        LearningRate = Hyperparameter.Positive(learningRate);
        Epsilon = Hyperparameter.Positive(epsilon);
        EpsilonPlacement = Hyperparameter.Placement(epsilonPlacement);
    }

    /// <summary>Not to be called: there is no AdaGrad without a learning rate.</summary>
    [Obsolete("请写出学习率，例如 new AdaGrad(0.4)。", error: true)]
    public AdaGrad()
        : this(0) { }

    /// <inheritdoc/>
    public string Name => "AdaGrad";

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>The constant ε.</summary>
    public double Epsilon { get; }

    /// <summary>Where ε stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <inheritdoc/>
    public double EffectiveLearningRate(double s, double m = 0) => RuleOf<double>().Rate(new Lane<double>(s)).Value;

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use) => use.With(RuleOf<T>());

    private Rule<T> RuleOf<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(T.CreateTruncating(LearningRate), T.CreateTruncating(Epsilon), EpsilonPlacement);

    private readonly record struct Rule<T>(T Eta, T Epsilon, EpsilonPlacement Placement) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            s += g * g;
            x -= rule.Rate(s) * g;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Rate<TLanes>(TLanes s)
            where TLanes : struct, ILanes<TLanes, T> => TLanes.Broadcast(Eta) / Placement.Root(s, Epsilon);
    }
}
