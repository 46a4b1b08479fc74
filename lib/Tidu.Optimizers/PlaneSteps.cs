using System.Runtime.CompilerServices;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers;

/// <summary>Steps for two numbers: one, or a whole trace.</summary>
public static class PlaneSteps
{
    /// <summary>One step for two numbers.</summary>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="point">The numbers and their states before the step.</param>
    /// <param name="g1">The partial derivative of the objective for the first number.</param>
    /// <param name="g2">The partial derivative of the objective for the second number.</param>
    /// <returns>The numbers and their states after the step.</returns>
    /// <example><c>point = rmsprop.Step(point, 0.2 * point.X1, 4 * point.X2);</c></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TracePoint Step<TOptimizer>(this TOptimizer optimizer, TracePoint point, double g1, double g2)
        where TOptimizer : IOptimizer => optimizer.Use<double, Once, TracePoint>(point.Step + 1, new(point, g1, g2));

    /// <summary>As many steps for two numbers as the trace has room for, without allocating.</summary>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="trace">Its first point is the start; every further one is overwritten with the step from the point before.</param>
    /// <param name="gradient">The gradient of the objective at (x1, x2).</param>
    /// <exception cref="ArgumentException">The trace is empty.</exception>
    /// <exception cref="ArgumentNullException">The gradient is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// TracePoint[] trace = new TracePoint[21];
    /// trace[0] = new(0, -5, -2);
    /// rmsprop.Run(trace, (x1, x2) =&gt; (0.2 * x1, 4 * x2));
    /// </code>
    /// </example>
    public static void Run<TOptimizer>(
        this TOptimizer optimizer,
        Span<TracePoint> trace,
        Func<double, double, (double G1, double G2)> gradient
    )
        where TOptimizer : IOptimizer
    {
        ArgumentNullException.ThrowIfNull(gradient);
        if (trace.IsEmpty)
        {
            throw new ArgumentException("轨迹是空的：请至少留出一个点，第一个点是起点。", nameof(trace));
        }
        optimizer.Use<double, Trace, int>(trace[0].Step + 1, new(trace, gradient));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TracePoint After<TRule>(TRule rule, TracePoint point, double g1, double g2)
        where TRule : struct, IStepRule<TRule, double>
    {
        (var step, var x1, var x2, var s1, var s2, var m1, var m2) = point;
        Lane<double>.Step(rule, ref x1, g1, ref s1, ref m1);
        Lane<double>.Step(rule, ref x2, g2, ref s2, ref m2);
        return new(step + 1, x1, x2, s1, s2, m1, m2);
    }

    private readonly struct Once(TracePoint point, double g1, double g2) : IOptimizer.IUse<double, TracePoint>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TracePoint With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, double> => After(rule, point, g1, g2);
    }

    private readonly ref struct Trace(Span<TracePoint> trace, Func<double, double, (double G1, double G2)> gradient)
        : IOptimizer.IUse<double, int>
    {
        private readonly Span<TracePoint> trace = trace;

        public int With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, double>
        {
            // Locals, so that the compiler sees that they stay the same and can draw the gradient into the loop.
            Span<TracePoint> points = trace;
            Func<double, double, (double G1, double G2)> gradientAt = gradient;
            TracePoint point = points[0];
            for (var i = 1; i < points.Length; i++)
            {
                (var g1, var g2) = gradientAt(point.X1, point.X2);
                point = After(rule, point, g1, g2);
                points[i] = point;
                rule = TRule.Next(rule);
            }
            return points.Length;
        }
    }
}
