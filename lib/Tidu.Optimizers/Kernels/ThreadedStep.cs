using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidu.Optimizers.Kernels;

/// <summary>A rule applied to spans in place, on several threads where that pays.</summary>
/// <remarks>Every element is computed by the same expression wherever the split falls, so that it never shows in the result.</remarks>
internal static class ThreadedStep
{
    /// <summary>What a thread takes at once of each array: little enough to balance, enough to hide the taking.</summary>
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The size of an array from which a second thread pays: below, waking it takes longer than half of the work.</summary>
    internal const int ThreadedFromBytes = 256 * 1024;

    public static void Apply<TRule, T>(TRule rule, Span<T> x, ReadOnlySpan<T> gradient, Span<T> s, int maxDegreeOfParallelism)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        StepArguments.Check(x, gradient, s, maxDegreeOfParallelism);
        if (x.Length < ThreadedFromBytes / Unsafe.SizeOf<T>() || maxDegreeOfParallelism == 1 || Environment.ProcessorCount == 1)
        {
            SpanStep.Apply(rule, x, gradient, s);
        }
        else
        {
            Split(rule, x, gradient, s, ChunkBytes / Unsafe.SizeOf<T>(), maxDegreeOfParallelism);
        }
    }

    /// <summary>Steps chunks of the given number of elements on at most so many threads; −1 means as many as there are.</summary>
    internal static unsafe void Split<TRule, T>(TRule rule, Span<T> x, ReadOnlySpan<T> gradient, Span<T> s, int chunk, int threads)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // A span cannot go to another thread. Parallel.For returns when all chunks are done, so that nothing outlives the pins.
        fixed (T* pinnedX = x)
        fixed (T* pinnedGradient = gradient)
        fixed (T* pinnedS = s)
        {
            (nint xs, nint gs, nint ss) = ((nint)pinnedX, (nint)pinnedGradient, (nint)pinnedS);
            int length = x.Length;
            int chunks = (int)(((long)length + chunk - 1) / chunk);
            Parallel.For(
                0,
                chunks,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                i =>
                {
                    nint start = (nint)i * chunk;
                    int count = (int)Math.Min(chunk, length - start);
                    SpanStep.Apply(
                        rule,
                        new((T*)xs + start, count),
                        new ReadOnlySpan<T>((T*)gs + start, count),
                        new((T*)ss + start, count)
                    );
                }
            );
        }
    }
}
