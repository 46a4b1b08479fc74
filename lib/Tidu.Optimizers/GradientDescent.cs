using System.Numerics;
using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>Gradient descent: goes against the gradient, one learning rate for all.</summary>
/// <remarks>
/// <para><c>x ← x − η·g</c>. With the gradient of a few samples in place of all it is stochastic gradient descent.</para>
/// <para>Source: A. Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées", C. R. Acad. Sci. 25 (1847), 536–538.</para>
/// </remarks>
public readonly record struct GradientDescent : IOptimizer
{
    /// <summary>Gradient descent with the given learning rate.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is outside its range.</exception>
    public GradientDescent(double learningRate)
    {
        LearningRate = Hyperparameter.Positive(learningRate);
    }

    /// <summary>Not to be called: there is no gradient descent without a learning rate.</summary>
    [Obsolete("请写出学习率，例如 new GradientDescent(0.1)。", error: true)]
    public GradientDescent()
        : this(0) { }

    /// <inheritdoc/>
    public string Name => "梯度下降";

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    TResult IOptimizer.Use<T, TUse, TResult>(int step, TUse use) => use.With(new Rule<T>(T.CreateTruncating(LearningRate)));

    private readonly record struct Rule<T>(T Eta) : IStepRule<Rule<T>, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static int States => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Step<TLanes>(Rule<T> rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, T> => x -= TLanes.Broadcast(rule.Eta) * g;
    }
}
