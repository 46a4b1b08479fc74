using MathNet.Numerics.LinearAlgebra;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>A step in place for MathNet vectors.</summary>
public static class VectorSteps
{
    /// <summary>One step in place for MathNet vectors, dense or sparse, element by element.</summary>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="x">The vector to optimize; overwritten.</param>
    /// <param name="gradient">The gradient of the objective at <paramref name="x"/>, as long as <paramref name="x"/>.</param>
    /// <param name="s">The state, as long as <paramref name="x"/>; overwritten. Left out where the optimizer has none.</param>
    /// <param name="m">The second state, likewise.</param>
    /// <param name="step">The number of the step, from 1; only an optimizer that corrects its first steps (Adam) needs it.</param>
    /// <param name="maxDegreeOfParallelism">
    /// The most threads to use: 1 keeps to the caller's, −1 takes all there are. Short arrays never leave the caller's thread.
    /// </param>
    /// <exception cref="ArgumentNullException">A vector is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A length differs, a state is missing or one too many, or two of the vectors share their storage. Nothing has been changed then.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maxDegreeOfParallelism"/> is 0 or below −1, or <paramref name="step"/> is needed and below 1.
    /// </exception>
    public static void Step<TOptimizer>(
        this TOptimizer optimizer,
        Vector<double> x,
        Vector<double> gradient,
        Vector<double>? s = null,
        Vector<double>? m = null,
        int step = 0,
        int maxDegreeOfParallelism = -1
    )
        where TOptimizer : IOptimizer
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gradient);
        optimizer.Use<double, VectorStep, int>(step, new(x, gradient, s, m, maxDegreeOfParallelism));
    }
}
