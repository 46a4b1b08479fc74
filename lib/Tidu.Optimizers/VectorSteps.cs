using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Storage;
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
        optimizer.Use<double, Once, int>(step, new(x, gradient, s, m, maxDegreeOfParallelism));
    }

    /// <summary>Dense vectors by their arrays, others by their elements.</summary>
    private readonly struct Once(
        Vector<double> x,
        Vector<double> gradient,
        Vector<double>? s,
        Vector<double>? m,
        int maxDegreeOfParallelism
    ) : IOptimizer.IUse<double, int>
    {
        public int With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, double>
        {
            if (IsDense(x) && IsDense(gradient) && IsDense(s) && IsDense(m))
            {
                StepSpans<double> spans = new(x.AsArray(), gradient.AsArray(), s?.AsArray(), m?.AsArray());
                return new ManySteps<double>(spans, maxDegreeOfParallelism).With(rule);
            }
            StepArguments.CheckLengths(x.Count, gradient.Count, s?.Count ?? 0, m?.Count ?? 0, TRule.States);
            StepArguments.CheckDegree(maxDegreeOfParallelism);
            StepArguments.CheckStorage(x, gradient, s, m);
            for (var i = 0; i < x.Count; i++)
            {
                (var newX, var newS, var newM) = (x[i], s?[i] ?? 0, m?[i] ?? 0);
                Lane<double>.Step(rule, ref newX, gradient[i], ref newS, ref newM);
                x[i] = newX;
                s?[i] = newS;
                m?[i] = newM;
            }
            return x.Count;
        }

        private static bool IsDense(Vector<double>? vector) => vector?.Storage is null or DenseVectorStorage<double>;
    }
}
