namespace Tidu.Optimizers.Kernels;

/// <summary>Steps for two numbers, one after another, from the first point of a trace to its end.</summary>
internal readonly ref struct PlaneTrace(Span<TracePoint> trace, Func<double, double, (double G1, double G2)> gradient)
    : IRuleUse<double, int>
{
    private readonly Span<TracePoint> trace = trace;

    public int With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, double>
    {
        // Locals, so that the compiler sees that they stay the same and can draw the gradient into the loop.
        Span<TracePoint> points = trace;
        Func<double, double, (double G1, double G2)> gradientAt = gradient;
        TracePoint point = points[0];
        for (int i = 1; i < points.Length; i++)
        {
            (double g1, double g2) = gradientAt(point.X1, point.X2);
            point = PlaneStep.Of(rule, point, g1, g2);
            points[i] = point;
            rule = TRule.Next(rule);
        }
        return points.Length - 1;
    }
}
