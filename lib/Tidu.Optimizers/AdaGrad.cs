using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
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
public sealed record AdaGrad : IOptimizer
{
    private readonly AdaGradRule<double> _rule;
    private readonly AdaGradRule<float> _singleRule;

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
        _rule = new(new(learningRate, epsilon, epsilonPlacement));
        _singleRule = new(new((float)learningRate, (float)epsilon, epsilonPlacement));
    }

    /// <inheritdoc/>
    public string Name => "AdaGrad";

    /// <inheritdoc/>
    public double LearningRate { get; }

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
