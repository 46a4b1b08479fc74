namespace Tidu.Optimizers.Tests;

/// <summary>What code takes of the managed memory.</summary>
internal static class Memory
{
    /// <summary>The bytes that <paramref name="act"/> allocates on this thread once it is compiled.</summary>
    /// <remarks>The least of several runs: now and then the runtime itself allocates, as when its cache of casts grows.</remarks>
    public static long AllocatedBy(Action act)
    {
        act();
        return Enumerable.Range(0, 5).Min(_ => AllocatedByOne(act));
    }

    private static long AllocatedByOne(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
