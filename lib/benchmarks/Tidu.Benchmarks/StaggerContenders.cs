using System.Runtime.InteropServices;
using Tidu.Optimizers;

namespace Tidu.Benchmarks;

/// <summary>The same step over arrays exactly 256 MiB apart, and over arrays that start later as those of <see cref="StepMemory"/> do.</summary>
internal sealed unsafe class StaggerContenders : IDisposable
{
    public const int Length = 10_000_000;
    private const nint Distance = 256 * 1024 * 1024;
    private readonly RmsProp optimizer = new(0.01);
    private readonly byte* start = (byte*)NativeMemory.AlignedAlloc((nuint)(3 * Distance), 4096);

    /// <summary>The contenders; valid until this is disposed of.</summary>
    public IReadOnlyList<Contender> All()
    {
        foreach (var stagger in (nint[])[0, StepMemory.LargeStaggerBytes])
        {
            Array(0, stagger).Fill(1);
            Array(1, stagger).Fill(0.5);
            Array(2, stagger).Fill(0.25);
        }
        return [Contender.Of(Names.Apart, () => Step(0)), Contender.Of(Names.Staggered, () => Step(StepMemory.LargeStaggerBytes))];
    }

    public void Dispose() => NativeMemory.AlignedFree(start);

    private void Step(nint stagger) => optimizer.Step(Array(0, stagger), Array(1, stagger), Array(2, stagger), maxDegreeOfParallelism: 1);

    private Span<double> Array(int index, nint stagger) => new(start + index * (Distance + stagger), Length);
}
