using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>Gradient descent with momentum: goes on with the movement so far, which decays.</summary>
/// <remarks>
/// <para><c>v ← γ·v + η·g</c>, then <c>x ← x − v</c>. The state s is v.</para>
/// <para>A constant gradient moves x by η·g/(1−γ) a step in the end.</para>
/// <para>
/// Source: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods",
/// USSR Computational Mathematics and Mathematical Physics 4 (1964), 1–17.
/// </para>
/// </remarks>
public readonly record struct Momentum : IOptimizer
{
    /// <summary>Momentum with the given hyperparameters.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <param name="gamma">The decay γ of the movement, in [0, 1); 0 is gradient descent.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public Momentum(double learningRate, double gamma = 0.9)
    {
        LearningRate = Hyperparameter.Positive(learningRate);
        Gamma = Hyperparameter.Decay(gamma);
    }

    /// <summary>Not to be called: there is no momentum without a learning rate.</summary>
    [Obsolete("请写出学习率，例如 new Momentum(0.4, 0.5)。", error: true)]
    public Momentum()
        : this(0) { }

    /// <inheritdoc/>
    public string Name => "动量法";

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>The decay γ of the movement.</summary>
    public double Gamma { get; }

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use) =>
        use.With(new Rule<T>(T.CreateTruncating(LearningRate), T.CreateTruncating(Gamma)));

    private readonly record struct Rule<T>(T Eta, T Gamma) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            s = TLanes.Broadcast(rule.Gamma) * s + TLanes.Broadcast(rule.Eta) * g;
            x -= s;
        }
    }
}
