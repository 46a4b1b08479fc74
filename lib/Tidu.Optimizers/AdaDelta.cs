using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>AdaDelta: RMSProp with the root of a moving average of its own squared changes in place of a learning rate.</summary>
/// <remarks>
/// <para>
/// <c>s ← ρ·s + (1−ρ)·g²</c>, then <c>d = √((m+ε)/(s+ε))·g</c>, <c>x ← x − d</c> and <c>m ← ρ·m + (1−ρ)·d²</c>,
/// evaluated in exactly this order. The state m is the book's Δx.
/// </para>
/// <para>ε starts the movement: the first step is √(ε/(1−ρ)) at most, however steep it is.</para>
/// <para>Source: M. D. Zeiler, "ADADELTA: An adaptive learning rate method", arXiv:1212.5701 (2012), algorithm 1.</para>
/// </remarks>
public readonly record struct AdaDelta : IEffectiveLearningRate
{
    /// <summary>AdaDelta as the book has it: ρ = 0.9 and ε = 1e-5.</summary>
    public AdaDelta()
        : this(0.9) { }

    /// <summary>AdaDelta with the given hyperparameters.</summary>
    /// <param name="rho">The decay ρ of both moving averages, in [0, 1).</param>
    /// <param name="epsilon">The constant ε, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public AdaDelta(double rho, double epsilon = 1e-5)
    {
        Rho = Hyperparameter.Decay(rho);
        Epsilon = Hyperparameter.Positive(epsilon);
    }

    /// <inheritdoc/>
    public string Name => "AdaDelta";

    /// <summary>The decay ρ of both moving averages.</summary>
    public double Rho { get; }

    /// <summary>The constant ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public double EffectiveLearningRate(double s, double m = 0) => RuleOf<double>().Rate(new Lane<double>(s), new(m)).Value;

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use) => use.With(RuleOf<T>());

    private Rule<T> RuleOf<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => new(T.CreateTruncating(Rho), T.CreateTruncating(Epsilon));

    private readonly record struct Rule<T>(T Rho, T Epsilon) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            TLanes rho = TLanes.Broadcast(rule.Rho);
            TLanes rest = TLanes.Broadcast(T.One - rule.Rho);
            s = rho * s + rest * (g * g);
            TLanes d = rule.Rate(s, m) * g;
            x -= d;
            m = rho * m + rest * (d * d);
        }

        /// <summary>√((m+ε)/(s+ε)).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Rate<TLanes>(TLanes s, TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            TLanes epsilon = TLanes.Broadcast(Epsilon);
            return TLanes.Sqrt((m + epsilon) / (s + epsilon));
        }
    }
}
