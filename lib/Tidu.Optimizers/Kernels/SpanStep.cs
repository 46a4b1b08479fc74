using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to spans in place, in one pass: the widest registers first, then the narrower ones for the tail.</summary>
/// <remarks>The spans are checked: equally long, no two of them overlapping.</remarks>
internal static class SpanStep
{
    public static void Apply<TRule, T>(TRule rule, Span<T> x, ReadOnlySpan<T> gradient, Span<T> s)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes512<T>>(rule, x, gradient, s);
        }
        if (Vector256.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes256<T>>(rule, x[done..], gradient[done..], s[done..]);
        }
        if (Vector128.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes128<T>>(rule, x[done..], gradient[done..], s[done..]);
        }
        Sweep<TRule, T, Lane<T>>(rule, x[done..], gradient[done..], s[done..]);
    }

    /// <summary>Steps as many numbers as fill whole <typeparamref name="TLanes"/>.</summary>
    /// <returns>How many numbers that were.</returns>
    /// <remarks>
    /// Compiled with full optimization at once: the first call may be the only one, and a long one. Never inlined: within
    /// a caller of four such loops the first one was measured to take up to four times as long.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Sweep<TRule, T, TLanes>(TRule rule, Span<T> x, ReadOnlySpan<T> gradient, Span<T> s)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        Span<TLanes> xs = MemoryMarshal.Cast<T, TLanes>(x);
        ReadOnlySpan<TLanes> gs = MemoryMarshal.Cast<T, TLanes>(gradient);
        Span<TLanes> ss = MemoryMarshal.Cast<T, TLanes>(s);
        for (int i = 0; i < xs.Length; i++)
        {
            // Through locals: reading back what was just stored across a cache line would stall.
            TLanes xi = xs[i];
            TLanes si = ss[i];
            TRule.Step(rule, ref xi, gs[i], ref si);
            xs[i] = xi;
            ss[i] = si;
        }
        return MemoryMarshal.Cast<TLanes, T>(xs).Length;
    }
}
