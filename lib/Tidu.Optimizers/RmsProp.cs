using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>RMSProp: divides the gradient by the root of a moving average of its square.</summary>
/// <remarks>
/// <para><c>s ← γ·s + (1−γ)·g²</c>, then <c>x ← x − (η/√(s+ε))·g</c>, evaluated in exactly this order.</para>
/// <para>The weight of a gradient halves every ln ½ / ln γ steps: 6.6 at γ = 0.9.</para>
/// <para>
/// It is the book's algorithm and has none of the options that PyTorch adds (centred, momentum, weight decay); a direction that is averaged
/// too is <see cref="Adam"/>'s.
/// </para>
/// <para>
/// Source: T. Tieleman, G. Hinton, "Lecture 6.5 – rmsprop: divide the gradient by a running average of its recent magnitude",
/// COURSERA: Neural Networks for Machine Learning, 2012.
/// </para>
/// </remarks>
public readonly record struct RmsProp : IEffectiveLearningRate
{
    /// <summary>RMSProp with the given hyperparameters.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <param name="gamma">The decay γ of the moving average, in [0, 1).</param>
    /// <param name="epsilon">The constant ε, positive and finite.</param>
    /// <param name="epsilonPlacement">Where ε stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public RmsProp(
        double learningRate,
        double gamma = 0.9,
        double epsilon = 1e-6,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.InsideRoot
    )
    {
        LearningRate = Hyperparameter.Positive(learningRate);
        Gamma = Hyperparameter.Decay(gamma);
        Epsilon = Hyperparameter.Positive(epsilon);
        EpsilonPlacement = Hyperparameter.Placement(epsilonPlacement);
    }

    /// <summary>Not to be called: there is no RMSProp without a learning rate.</summary>
    [Obsolete("请写出学习率，例如 new RmsProp(0.4, 0.9)。", error: true)]
    public RmsProp()
        : this(0) { }

    /// <inheritdoc/>
    public string Name => "RMSProp";

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>The decay γ of the moving average.</summary>
    public double Gamma { get; }

    /// <summary>The constant ε.</summary>
    public double Epsilon { get; }

    /// <summary>Where ε stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <inheritdoc/>
    public double EffectiveLearningRate(double s, double m = 0) => RuleOf<double>().Rate(new Lane<double>(s)).Value;

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use) => use.With(RuleOf<T>());

    private Rule<T> RuleOf<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(T.CreateTruncating(LearningRate), T.CreateTruncating(Gamma), T.CreateTruncating(Epsilon), EpsilonPlacement);

    private readonly record struct Rule<T>(T Eta, T Gamma, T Epsilon, EpsilonPlacement Placement) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            TLanes gamma = TLanes.Broadcast(rule.Gamma);
            TLanes rest = TLanes.Broadcast(T.One - rule.Gamma);
            s = gamma * s + rest * (g * g);
            x -= rule.Rate(s) * g;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Rate<TLanes>(TLanes s)
            where TLanes : struct, ILanes<TLanes, T> => TLanes.Broadcast(Eta) / Placement.Root(s, Epsilon);
    }
}
