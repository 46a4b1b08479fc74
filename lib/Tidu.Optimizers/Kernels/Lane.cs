using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A single number as lanes: the scalar form of every rule, and the tail of every loop.</summary>
internal readonly struct Lane<T>(T value) : ILanes<Lane<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public readonly T Value = value;

    /// <summary>A step for one number in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TRule>(TRule rule, ref T x, T gradient, ref T s, ref T m)
        where TRule : struct, IStepRule<TRule, T>
    {
        (Lane<T> newX, Lane<T> newS, Lane<T> newM) = (new(x), new(s), new(m));
        TRule.Step(rule, ref newX, new Lane<T>(gradient), ref newS, ref newM);
        (x, s, m) = (newX.Value, newS.Value, newM.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Broadcast(T value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sqrt(Lane<T> value) => new(T.Sqrt(value.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator +(Lane<T> left, Lane<T> right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> left, Lane<T> right) => new(left.Value - right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator *(Lane<T> left, Lane<T> right) => new(left.Value * right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator /(Lane<T> left, Lane<T> right) => new(left.Value / right.Value);
}
