namespace Tidu.Optimizers.Kernels;

/// <summary>Steps for two numbers, one after another, from the first point of a trace to its end.</summary>
internal readonly ref struct PlaneTrace(Span<TracePoint> trace, Func<double, double, (double G1, double G2)> gradient)
    : IRuleUse<double, int>
{
    private readonly Span<TracePoint> trace = trace;

    public int With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, double>
    {
        TracePoint last = trace[0];
        foreach (ref TracePoint point in trace[1..])
        {
            (double g1, double g2) = gradient(last.X1, last.X2);
            last = PlaneStep.Of(rule, last, g1, g2);
            point = last;
            rule = TRule.Next(rule);
        }
        return trace.Length - 1;
    }
}
