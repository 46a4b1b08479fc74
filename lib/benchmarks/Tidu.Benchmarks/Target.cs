namespace Tidu.Benchmarks;

/// <summary>What the library promises, as a ratio of medians, and what was measured.</summary>
/// <param name="Promise">The promise in words.</param>
/// <param name="Wanted">The bound.</param>
/// <param name="Measured">What was measured; <see langword="null"/> if a contender was missing.</param>
/// <param name="AtMost">Whether the bound is an upper one.</param>
internal sealed record Target(string Promise, double Wanted, double? Measured, bool AtMost = false)
{
    public bool? Met =>
        Measured is not { } measured ? null
        : AtMost ? measured <= Wanted
        : measured >= Wanted;

    public static IEnumerable<Target> Of(Suite suite)
    {
        foreach (var type in (string[])["double", "float"])
        {
            Comparison? small = suite.RmsProp.GetValueOrDefault((type, 10_000));
            Comparison? large = suite.RmsProp.GetValueOrDefault((type, 1_000_000));
            Comparison? huge = suite.RmsProp.GetValueOrDefault((type, 10_000_000));
            double naive = type == "double" ? 4 : 8;
            yield return new($"10⁴ {type}s, 1 thread: over the naive loop", naive, small?.Speedup(Names.TiduOne, Names.Naive));
            yield return new($"10⁴ {type}s, 1 thread: of the √ and ÷ limit", 0.95, small?.Speedup(Names.TiduOne, Names.LimitOne));
            yield return new($"10⁷ {type}s, all threads: of the stream", 0.95, huge?.Speedup(Names.TiduAll, Names.StreamAll));
            // Too short for a second thread, a step takes one all the same.
            var tidu = large?[Names.TiduAll] is null ? Names.TiduOne : Names.TiduAll;
            yield return new($"10⁶ {type}s, all threads: over PyTorch", 2, large?.Speedup(tidu, Names.PyTorchAll));
            yield return new($"10⁷ {type}s, all threads: over PyTorch", 4, huge?.Speedup(Names.TiduAll, Names.PyTorchAll));
            yield return new($"10⁶ {type}s, all threads: over one", 1, large?.Speedup(tidu, Names.TiduOne));
            yield return new($"10⁷ {type}s, all threads: over one", 1, huge?.Speedup(Names.TiduAll, Names.TiduOne));
        }
        Comparison plane = suite.Plane;
        yield return new("2-D: Step to the hand-written loop", 1.05, plane.Speedup(Names.HandWritten2D, Names.Step2D), AtMost: true);
        var run = plane.Speedup(Names.HandWrittenOfLambda, Names.Run2D);
        yield return new("2-D: Run to the hand-written loop of the same gradient", 1.05, run, AtMost: true);
        yield return new("2-D: nanoseconds for a trace of 20 steps", 300, plane[Names.Step2D], AtMost: true);
    }
}
