using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>Adam: a moving average of the gradient over the root of one of its square, both freed from the bias of starting at 0.</summary>
/// <remarks>
/// <para><c>m ← β₁·m + (1−β₁)·g</c> and <c>s ← β₂·s + (1−β₂)·g²</c>; with <c>m̂ = m/(1−β₁ᵗ)</c> and <c>ŝ = s/(1−β₂ᵗ)</c> at step t,
/// counted from 1, <c>x ← x − η·m̂/(√ŝ+ε)</c>. The book calls m the momentum v.</para>
/// <para>
/// The correction is the same for all numbers and therefore made once a step, as in section 2 of the paper:
/// <c>x ← x − (ηₜ/(√s+εₜ))·m</c> with <c>ηₜ = η·√(1−β₂ᵗ)/(1−β₁ᵗ)</c> and <c>εₜ = ε·√(1−β₂ᵗ)</c>; with ε inside the root,
/// <c>εₜ = ε·(1−β₂ᵗ)</c>. βᵗ is the product of t factors, multiplied one after another until it is too small to count.
/// </para>
/// <para>There is no effective learning rate: what is scaled is not the gradient.</para>
/// <para>Source: D. P. Kingma, J. Ba, "Adam: A method for stochastic optimization", ICLR 2015, arXiv:1412.6980, algorithm 1.</para>
/// </remarks>
public readonly record struct Adam : IOptimizer
{
    /// <summary>Adam with the given hyperparameters.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <param name="beta1">The decay β₁ of the moving average of the gradient, in [0, 1).</param>
    /// <param name="beta2">The decay β₂ of the moving average of its square, in [0, 1).</param>
    /// <param name="epsilon">The constant ε, positive and finite.</param>
    /// <param name="epsilonPlacement">Where ε stands: outside the root in the paper, in the book and in PyTorch.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public Adam(
        double learningRate,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-6,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.OutsideRoot
    )
    {
        LearningRate = Hyperparameter.Positive(learningRate);
        Beta1 = Hyperparameter.Decay(beta1);
        Beta2 = Hyperparameter.Decay(beta2);
        Epsilon = Hyperparameter.Positive(epsilon);
        EpsilonPlacement = Hyperparameter.Placement(epsilonPlacement);
    }

    /// <summary>Not to be called: there is no Adam without a learning rate.</summary>
    [Obsolete("请写出学习率，例如 new Adam(0.01)。", error: true)]
    public Adam()
        : this(0) { }

    /// <inheritdoc/>
    public string Name => "Adam";

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>The decay β₁ of the moving average of the gradient.</summary>
    public double Beta1 { get; }

    /// <summary>The decay β₂ of the moving average of its square.</summary>
    public double Beta2 { get; }

    /// <summary>The constant ε.</summary>
    public double Epsilon { get; }

    /// <summary>Where ε stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    private bool IsInside => EpsilonPlacement == EpsilonPlacement.InsideRoot;

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use)
    {
        if (step < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "Adam 要知道这是第几步：请给出 step，从 1 数起。");
        }
        (var power1, var power2) = (Beta1, Beta2);
        for (var t = 1; t < step && (Counts(power1) || Counts(power2)); t++)
        {
            (power1, power2) = (power1 * Beta1, power2 * Beta2);
        }
        return use.With(new Rule<T>(this, power1, power2));
    }

    /// <summary>Whether 1 − βᵗ differs from 1.</summary>
    private static bool Counts(double power) => 1 - power != 1;

    /// <summary>The rule of one step: β₁ᵗ and β₂ᵗ, and what follows from them.</summary>
    private readonly struct Rule<T>(Adam adam, double power1, double power2) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Adam adam = adam;
        private readonly double power1 = power1;
        private readonly double power2 = power2;
        private readonly T beta1 = T.CreateTruncating(adam.Beta1);
        private readonly T beta2 = T.CreateTruncating(adam.Beta2);
        private readonly T eta = T.CreateTruncating(adam.LearningRate * Math.Sqrt(1 - power2) / (1 - power1));
        private readonly T epsilon = T.CreateTruncating(adam.Epsilon * (adam.IsInside ? 1 - power2 : Math.Sqrt(1 - power2)));

        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T>
        {
            m = TLanes.Broadcast(rule.beta1) * m + TLanes.Broadcast(T.One - rule.beta1) * g;
            s = TLanes.Broadcast(rule.beta2) * s + TLanes.Broadcast(T.One - rule.beta2) * (g * g);
            x -= TLanes.Broadcast(rule.eta) / rule.adam.EpsilonPlacement.Root(s, rule.epsilon) * m;
        }

        public static Rule<T> Next(Rule<T> rule) => new(rule.adam, rule.power1 * rule.adam.Beta1, rule.power2 * rule.adam.Beta2);
    }
}
