using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidu.Benchmarks.Contenders;

/// <summary>The traffic of a step and next to no arithmetic: reads x, gradient and states, writes x and states. No step can be faster in memory.</summary>
internal static class Stream
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void OneThread<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, Span<T> m)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<Vector512<T>> xs = MemoryMarshal.Cast<T, Vector512<T>>(x);
        ReadOnlySpan<Vector512<T>> gs = MemoryMarshal.Cast<T, Vector512<T>>(g);
        Span<Vector512<T>> ss = MemoryMarshal.Cast<T, Vector512<T>>(s);
        Span<Vector512<T>> ms = MemoryMarshal.Cast<T, Vector512<T>>(m);
        var half = Vector512.Create(T.CreateChecked(0.5));
        for (var i = 0; i < xs.Length; i++)
        {
            Vector512<T> gi = half * gs[i];
            xs[i] = half * xs[i] + gi;
            if (!ss.IsEmpty)
            {
                ss[i] = half * ss[i] + gi;
            }
            if (!ms.IsEmpty)
            {
                ms[i] = half * ms[i] + gi;
            }
        }
    }

    /// <summary>Each thread has one contiguous part, of whole cache lines.</summary>
    public static void AllThreads<T>(Memory<T> x, ReadOnlyMemory<T> g, Memory<T> s, Memory<T> m)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var part = (x.Length / Environment.ProcessorCount + 63) / 64 * 64;
        Parallel.For(
            0,
            Environment.ProcessorCount,
            i =>
            {
                var start = Math.Min(i * part, x.Length);
                var count = Math.Min(part, x.Length - start);
                OneThread(x.Span.Slice(start, count), g.Span.Slice(start, count), Part(s), Part(m));

                Span<T> Part(Memory<T> state) => state.IsEmpty ? default : state.Span.Slice(start, count);
            }
        );
    }
}
