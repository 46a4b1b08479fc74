using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A step for two numbers.</summary>
internal readonly struct PlaneStep(TracePoint point, double g1, double g2) : IRuleUse<double, TracePoint>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracePoint With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, double> => Of(rule, point, g1, g2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TracePoint Of<TRule>(TRule rule, TracePoint point, double g1, double g2)
        where TRule : struct, IStepRule<TRule, double>
    {
        (int step, double x1, double x2, double s1, double s2, double m1, double m2) = point;
        ScalarStep<double>.Of(rule, ref x1, g1, ref s1, ref m1);
        ScalarStep<double>.Of(rule, ref x2, g2, ref s2, ref m2);
        return new(step + 1, x1, x2, s1, s2, m1, m2);
    }
}
