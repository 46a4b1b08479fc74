using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Optimizers;

/// <summary>An optimizer whose step needs one number of state, s, for every number that it optimizes, x.</summary>
/// <remarks>
/// <para>
/// A step is a function of its arguments alone: the optimizer holds hyperparameters and never changes; the caller owns x and s.
/// All forms of a step agree with the scalar one to the last bit, for every length, alignment and number of threads.
/// </para>
/// <para>
/// The <see cref="float"/> forms round the hyperparameters to <see cref="float"/> once, when the optimizer is made, and evaluate the
/// same formula in <see cref="float"/> throughout. A hyperparameter outside the range of <see cref="float"/> is used as it rounds
/// there: a decay above 1 − 2⁻²⁵ as 1, an ε below about 10⁻⁴⁵ as 0.
/// </para>
/// <para>
/// NaN and ±∞ are no errors: an element gets what IEEE 754 arithmetic makes of its own x, gradient and s, and no other element
/// is touched by it. A NaN gradient makes that x and s NaN. A gradient of ±∞ makes s +∞ and x NaN (0 · ∞). Which of
/// the many NaN bit patterns results is not specified. State starts at 0; a negative state gives NaN or a meaningless step.
/// </para>
/// </remarks>
public interface IOptimizer
{
    /// <summary>The name as the literature writes it, such as <c>RMSProp</c>.</summary>
    string Name { get; }

    /// <summary>The learning rate η.</summary>
    double LearningRate { get; }

    /// <summary>One step for one number.</summary>
    /// <param name="x">The number to optimize.</param>
    /// <param name="gradient">The derivative of the objective at <paramref name="x"/>.</param>
    /// <param name="s">The state before the step; 0 before the first.</param>
    /// <returns>The number and the state after the step.</returns>
    (double X, double S) Step(double x, double gradient, double s);

    /// <inheritdoc cref="Step(double, double, double)"/>
    /// <remarks>Three integer literals choose this form, not the one for <see cref="double"/>: write <c>1.0</c>.</remarks>
    (float X, float S) Step(float x, float gradient, float s);

    /// <summary>One step for two numbers, in the order of arguments of the book's <c>rmsprop_2d</c>.</summary>
    /// <param name="x1">The first number to optimize.</param>
    /// <param name="x2">The second number to optimize.</param>
    /// <param name="s1">The state of the first number.</param>
    /// <param name="s2">The state of the second number.</param>
    /// <param name="g1">The partial derivative of the objective for the first number.</param>
    /// <param name="g2">The partial derivative of the objective for the second number.</param>
    /// <returns>The numbers and their states after the step.</returns>
    /// <example><c>(x1, x2, s1, s2) = rmsprop.Step2D(x1, x2, s1, s2, 0.2 * x1, 4 * x2);</c></example>
    (double X1, double X2, double S1, double S2) Step2D(double x1, double x2, double s1, double s2, double g1, double g2);

    /// <summary>As many steps for two numbers as the trace has room for, without allocating.</summary>
    /// <param name="trace">Its first point is the start; every further one is overwritten with the step from the point before.</param>
    /// <param name="gradient">The gradient of the objective at (x1, x2).</param>
    /// <exception cref="ArgumentException">The trace is empty.</exception>
    /// <exception cref="ArgumentNullException">The gradient is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// State2D[] trace = new State2D[21];
    /// trace[0] = new(-5, -2, 0, 0);
    /// rmsprop.Trace2D(trace, (x1, x2) =&gt; (0.2 * x1, 4 * x2));
    /// </code>
    /// </example>
    void Trace2D(Span<State2D> trace, Func<double, double, (double G1, double G2)> gradient);

    /// <summary>As many steps for two numbers as the trace has room for, as fast as a loop written out by hand.</summary>
    /// <typeparam name="TGradient">The gradient of the objective.</typeparam>
    /// <param name="trace">Its first point is the start; every further one is overwritten with the step from the point before.</param>
    /// <param name="gradient">The gradient of the objective.</param>
    /// <exception cref="ArgumentException">The trace is empty.</exception>
    void Trace2D<TGradient>(Span<State2D> trace, TGradient gradient)
        where TGradient : struct, IGradient2D;

    /// <summary>One step in place for many numbers, element by element.</summary>
    /// <param name="x">The numbers to optimize; overwritten.</param>
    /// <param name="gradient">The gradient of the objective at <paramref name="x"/>, as long as <paramref name="x"/>.</param>
    /// <param name="s">The state, as long as <paramref name="x"/>; overwritten. <see cref="StepMemory"/> makes it fast.</param>
    /// <param name="maxDegreeOfParallelism">
    /// The most threads to use: 1 keeps to the caller's, −1 takes all there are. Short arrays never leave the caller's thread.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ, or two of the spans overlap. Nothing has been changed then.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below −1.</exception>
    void Step(Span<double> x, ReadOnlySpan<double> gradient, Span<double> s, int maxDegreeOfParallelism = -1);

    /// <inheritdoc cref="Step(Span{double}, ReadOnlySpan{double}, Span{double}, int)"/>
    void Step(Span<float> x, ReadOnlySpan<float> gradient, Span<float> s, int maxDegreeOfParallelism = -1);

    /// <summary>One step in place for MathNet vectors, dense or sparse, element by element.</summary>
    /// <param name="x">The vector to optimize; overwritten.</param>
    /// <param name="gradient">The gradient of the objective at <paramref name="x"/>, as long as <paramref name="x"/>.</param>
    /// <param name="s">The state, as long as <paramref name="x"/>; overwritten.</param>
    /// <param name="maxDegreeOfParallelism">
    /// The most threads to use: 1 keeps to the caller's, −1 takes all there are. Short arrays never leave the caller's thread.
    /// </param>
    /// <exception cref="ArgumentNullException">A vector is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// Lengths differ, or two of the vectors share their storage. Nothing has been changed then.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below −1.</exception>
    void Step(Vector<double> x, Vector<double> gradient, Vector<double> s, int maxDegreeOfParallelism = -1);

    /// <summary>The factor by which the next gradient would be multiplied at state <paramref name="s"/>.</summary>
    /// <param name="s">The state after the step.</param>
    /// <returns>η/√(s+ε), or η/(√s+ε) with <see cref="EpsilonPlacement.OutsideRoot"/>.</returns>
    double EffectiveLearningRate(double s);
}
