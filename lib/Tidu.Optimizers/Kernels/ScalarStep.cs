using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A step for one number.</summary>
internal readonly struct ScalarStep<T>(T x, T gradient, State<T> state) : IRuleUse<T, (T X, State<T> State)>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (T X, State<T> State) With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, T>
    {
        (T newX, T s, T m) = (x, state.S, state.M);
        Of(rule, ref newX, gradient, ref s, ref m);
        return (newX, new(s, m, state.Steps + 1));
    }

    /// <summary>A step in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<TRule>(TRule rule, ref T x, T gradient, ref T s, ref T m)
        where TRule : struct, IStepRule<TRule, T>
    {
        (Lane<T> newX, Lane<T> newS, Lane<T> newM) = (new(x), new(s), new(m));
        TRule.Step(rule, ref newX, new Lane<T>(gradient), ref newS, ref newM);
        (x, s, m) = (newX.Value, newS.Value, newM.Value);
    }
}
