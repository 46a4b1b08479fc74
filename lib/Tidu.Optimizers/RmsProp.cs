using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>RMSProp: divides the gradient by the root of a moving average of its square.</summary>
/// <remarks>
/// <para><c>s ← γ·s + (1−γ)·g²</c>, then <c>x ← x − (η/√(s+ε))·g</c>, evaluated in exactly this order.</para>
/// <para>The weight of a gradient halves every ln ½ / ln γ steps: 6.6 at γ = 0.9.</para>
/// <para>
/// Source: T. Tieleman, G. Hinton, "Lecture 6.5 – rmsprop: divide the gradient by a running average of its recent magnitude",
/// COURSERA: Neural Networks for Machine Learning, 2012.
/// </para>
/// </remarks>
public sealed record RmsProp : IOptimizer
{
    private readonly RmsPropRule<double> _rule;
    private readonly RmsPropRule<float> _singleRule;

    /// <summary>RMSProp with the given hyperparameters.</summary>
    /// <param name="learningRate">The learning rate η, positive and finite.</param>
    /// <param name="decay">The decay γ of the moving average, in [0, 1).</param>
    /// <param name="epsilon">The constant ε, positive and finite.</param>
    /// <param name="epsilonPlacement">Where ε stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hyperparameter is outside its range; the exception names it.</exception>
    public RmsProp(
        double learningRate,
        double decay = 0.9,
        double epsilon = 1e-6,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.InsideRoot
    )
    {
        LearningRate = Hyperparameter.Positive(learningRate);
        Decay = Hyperparameter.Decay(decay);
        Epsilon = Hyperparameter.Positive(epsilon);
        EpsilonPlacement = Hyperparameter.Placement(epsilonPlacement);
        _rule = new(decay, new(learningRate, epsilon, epsilonPlacement));
        _singleRule = new((float)decay, new((float)learningRate, (float)epsilon, epsilonPlacement));
    }

    /// <inheritdoc/>
    public string Name => "RMSProp";

    /// <inheritdoc/>
    public double LearningRate { get; }

    /// <summary>The decay γ of the moving average.</summary>
    public double Decay { get; }

    /// <summary>The constant ε.</summary>
    public double Epsilon { get; }

    /// <summary>Where ε stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double X, double S) Step(double x, double gradient, double s) => ScalarStep.Of(_rule, x, gradient, s);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (float X, float S) Step(float x, float gradient, float s) => ScalarStep.Of(_singleRule, x, gradient, s);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double X1, double X2, double S1, double S2) Step2D(double x1, double x2, double s1, double s2, double g1, double g2) =>
        ScalarStep.Of2D(_rule, x1, x2, s1, s2, g1, g2);

    /// <inheritdoc/>
    public void Trace2D(Span<State2D> trace, Func<double, double, (double G1, double G2)> gradient) =>
        ScalarStep.Trace2D(_rule, trace, gradient);

    /// <inheritdoc/>
    public void Trace2D<TGradient>(Span<State2D> trace, TGradient gradient)
        where TGradient : struct, IGradient2D => ScalarStep.Trace2D(_rule, trace, gradient);

    /// <inheritdoc/>
    public void Step(Span<double> x, ReadOnlySpan<double> gradient, Span<double> s, int maxDegreeOfParallelism = -1) =>
        ThreadedStep.Apply(_rule, x, gradient, s, maxDegreeOfParallelism);

    /// <inheritdoc/>
    public void Step(Span<float> x, ReadOnlySpan<float> gradient, Span<float> s, int maxDegreeOfParallelism = -1) =>
        ThreadedStep.Apply(_singleRule, x, gradient, s, maxDegreeOfParallelism);

    /// <inheritdoc/>
    public void Step(Vector<double> x, Vector<double> gradient, Vector<double> s, int maxDegreeOfParallelism = -1) =>
        VectorStep.Apply(_rule, x, gradient, s, maxDegreeOfParallelism);

    /// <inheritdoc/>
    public double EffectiveLearningRate(double s) => _rule.Rate.At(new Lane<double>(s)).Value;
}
