using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to one number or to two.</summary>
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
}
