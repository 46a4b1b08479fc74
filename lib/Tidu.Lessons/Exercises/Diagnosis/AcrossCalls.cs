using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes that show only when one call is compared with the next: the formula of each step is right.</summary>
internal static class AcrossCalls
{
    /// <summary>The mistake that explains every call, or null.</summary>
    public static Mistake? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (Repetition.Count(algorithm, observations) is { } count)
        {
            return Mistake.Of($"一次调用走了 {count} 步", "函数只走一步；反复调用它、把结果传给下一步，是外面的事。", "去掉函数里的循环");
        }
        // A step that is made anew for other settings forgets what it kept outside.
        var sequences = observations.GroupBy(one => (one.Index, one.Settings)).Select(group => group.ToImmutableArray()).ToList();
        return KeptOutside.Find(algorithm, observations, sequences) ?? SmoothedStep.Find(algorithm, observations, sequences);
    }
}
