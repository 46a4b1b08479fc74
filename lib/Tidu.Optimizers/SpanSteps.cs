using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>A step in place for many numbers.</summary>
public static class SpanSteps
{
    /// <summary>One step in place for many numbers, element by element.</summary>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="x">The numbers to optimize; overwritten.</param>
    /// <param name="gradient">The gradient of the objective at <paramref name="x"/>, as long as <paramref name="x"/>.</param>
    /// <param name="s">
    /// The state, as long as <paramref name="x"/>; overwritten. Left out where the optimizer has none. <see cref="StepMemory"/> makes it fast.
    /// </param>
    /// <param name="m">The second state, likewise.</param>
    /// <param name="step">The number of the step, from 1; only an optimizer that corrects its first steps (Adam) needs it.</param>
    /// <param name="maxDegreeOfParallelism">
    /// The most threads to use: 1 keeps to the caller's, −1 takes all there are. Short arrays never leave the caller's thread.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A length differs, a state is missing or one too many, or two of the spans overlap. Nothing has been changed then.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maxDegreeOfParallelism"/> is 0 or below −1, or <paramref name="step"/> is needed and below 1.
    /// </exception>
    /// <example><c>rmsprop.Step(x, gradient, s); adam.Step(x, gradient, s, m, step: t);</c></example>
    public static void Step<TOptimizer>(
        this TOptimizer optimizer,
        Span<double> x,
        ReadOnlySpan<double> gradient,
        Span<double> s = default,
        Span<double> m = default,
        int step = 0,
        int maxDegreeOfParallelism = -1
    )
        where TOptimizer : IOptimizer =>
        optimizer.Use<double, ManySteps<double>, int>(step, new(new(x, gradient, s, m), maxDegreeOfParallelism));

    /// <inheritdoc cref="Step{TOptimizer}(TOptimizer, Span{double}, ReadOnlySpan{double}, Span{double}, Span{double}, int, int)"/>
    public static void Step<TOptimizer>(
        this TOptimizer optimizer,
        Span<float> x,
        ReadOnlySpan<float> gradient,
        Span<float> s = default,
        Span<float> m = default,
        int step = 0,
        int maxDegreeOfParallelism = -1
    )
        where TOptimizer : IOptimizer =>
        optimizer.Use<float, ManySteps<float>, int>(step, new(new(x, gradient, s, m), maxDegreeOfParallelism));
}
