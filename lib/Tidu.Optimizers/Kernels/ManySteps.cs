using System.Numerics;

namespace Tidu.Optimizers.Kernels;

/// <summary>A step for many numbers in place, on several threads where that pays.</summary>
/// <remarks>Every element is computed by the same expression wherever the split falls, so that it never shows in the result.</remarks>
internal readonly ref struct ManySteps<T>(StepSpans<T> spans, int maxDegreeOfParallelism) : IOptimizer.IUse<T, int>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What a thread takes at once of each array: little enough to balance, enough to hide the taking.</summary>
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The size of all arrays together from which a second thread pays.</summary>
    /// <remarks>
    /// Below, a step takes less than about 0.3 ms and its arrays may lie in the caller's own caches. Waking a second thread was measured
    /// to cost 3 µs, 13 where its processor is busy, and fetching from another's caches a quarter of the time of such a step.
    /// </remarks>
    private const long ThreadedFromBytes = 16 * 1024 * 1024;

    private readonly StepSpans<T> spans = spans;

    /// <summary>How many numbers of each array a thread takes at once.</summary>
    internal static unsafe int ChunkLength => ChunkBytes / sizeof(T);

    public int With<TRule>(TRule rule)
        where TRule : struct, IStepRule<TRule, T>
    {
        StepArguments.Check(spans, TRule.States, maxDegreeOfParallelism);
        if (maxDegreeOfParallelism == 1 || !IsThreaded(spans.X.Length, TRule.States))
        {
            SpanStep.Apply(rule, spans);
        }
        else
        {
            Split(rule, spans, ChunkLength, maxDegreeOfParallelism);
        }
        return spans.X.Length;
    }

    /// <summary>Whether a step of so many numbers with so many states each is given to several threads.</summary>
    internal static unsafe bool IsThreaded(int length, int states) => (2L + states) * length * sizeof(T) >= ThreadedFromBytes;

    /// <summary>Steps chunks of the given number of elements on at most so many threads; −1 means as many as there are.</summary>
    internal static unsafe void Split<TRule>(TRule rule, StepSpans<T> spans, int chunk, int threads)
        where TRule : struct, IStepRule<TRule, T>
    {
        // A span cannot go to another thread. Parallel.For returns when all chunks are done, so that nothing outlives the pins.
        fixed (T* pinnedX = spans.X)
        fixed (T* pinnedGradient = spans.Gradient)
        fixed (T* pinnedS = spans.S)
        fixed (T* pinnedM = spans.M)
        {
            (var xs, var gs, var ss, var ms) = ((nint)pinnedX, (nint)pinnedGradient, (nint)pinnedS, (nint)pinnedM);
            var length = spans.X.Length;
            var chunks = (int)(((long)length + chunk - 1) / chunk);
            Parallel.For(
                0,
                chunks,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                i =>
                {
                    var start = (nint)i * chunk;
                    var count = (int)Math.Min(chunk, length - start);
                    SpanStep.Apply(rule, new StepSpans<T>(Part(xs), Part(gs), Part(ss), Part(ms)));

                    Span<T> Part(nint array) => array == 0 ? default : new((T*)array + start, count);
                }
            );
        }
    }
}
