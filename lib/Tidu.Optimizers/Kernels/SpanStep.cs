using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to spans in place, in one pass: the widest registers first, then the narrower ones for the tail.</summary>
/// <remarks>The spans are checked: equally long, no two of them overlapping.</remarks>
internal static class SpanStep
{
    public static void Apply<TRule, T>(TRule rule, StepSpans<T> spans)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes512<T>>(rule, spans);
        }
        if (Vector256.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes256<T>>(rule, spans.From(done));
        }
        if (Vector128.IsHardwareAccelerated)
        {
            done += Sweep<TRule, T, Lanes128<T>>(rule, spans.From(done));
        }
        Sweep<TRule, T, Lane<T>>(rule, spans.From(done));
    }

    /// <summary>Steps as many numbers as fill whole <typeparamref name="TLanes"/>.</summary>
    /// <returns>How many numbers that were.</returns>
    /// <remarks>
    /// Compiled with full optimization at once: the first call may be the only one, and a long one. Never inlined: within
    /// a caller of four such loops the first one was measured to take up to four times as long.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Sweep<TRule, T, TLanes>(TRule rule, StepSpans<T> spans)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        Span<TLanes> xs = MemoryMarshal.Cast<T, TLanes>(spans.X);
        ReadOnlySpan<TLanes> gs = MemoryMarshal.Cast<T, TLanes>(spans.Gradient);
        Span<TLanes> ss = MemoryMarshal.Cast<T, TLanes>(spans.S);
        Span<TLanes> ms = MemoryMarshal.Cast<T, TLanes>(spans.M);
        for (var i = 0; i < xs.Length; i++)
        {
            // Through locals: reading back what was just stored across a cache line would stall.
            TLanes x = xs[i];
            TLanes s = TRule.States > 0 ? ss[i] : default;
            TLanes m = TRule.States > 1 ? ms[i] : default;
            TRule.Step(rule, ref x, gs[i], ref s, ref m);
            xs[i] = x;
            if (TRule.States > 0)
            {
                ss[i] = s;
            }
            if (TRule.States > 1)
            {
                ms[i] = m;
            }
        }
        return MemoryMarshal.Cast<TLanes, T>(xs).Length;
    }
}
