using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to one number, to two, and to two for many steps.</summary>
internal static class ScalarStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T X, T S) Of<TRule, T>(TRule rule, T x, T g, T s)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Lane<T> newX = new(x);
        Lane<T> newS = new(s);
        TRule.Step(rule, ref newX, new Lane<T>(g), ref newS);
        return (newX.Value, newS.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T X1, T X2, T S1, T S2) Of2D<TRule, T>(TRule rule, T x1, T x2, T s1, T s2, T g1, T g2)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (x1, s1) = Of(rule, x1, g1, s1);
        (x2, s2) = Of(rule, x2, g2, s2);
        return (x1, x2, s1, s2);
    }

    public static void Trace2D<TRule>(TRule rule, Span<State2D> trace, Func<double, double, (double G1, double G2)> gradient)
        where TRule : struct, IStepRule<TRule, double>
    {
        ArgumentNullException.ThrowIfNull(gradient);
        Trace2D(rule, trace, new DelegateGradient(gradient));
    }

    public static void Trace2D<TRule, TGradient>(TRule rule, Span<State2D> trace, TGradient gradient)
        where TRule : struct, IStepRule<TRule, double>
        where TGradient : struct, IGradient2D
    {
        if (trace.IsEmpty)
        {
            throw new ArgumentException("The trace is empty; it must hold the start as its first point.", nameof(trace));
        }
        (double x1, double x2, double s1, double s2) = trace[0];
        foreach (ref State2D point in trace[1..])
        {
            (double g1, double g2) = gradient.At(x1, x2);
            (x1, x2, s1, s2) = Of2D(rule, x1, x2, s1, s2, g1, g2);
            point = new(x1, x2, s1, s2);
        }
    }
}
