using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Finds another algorithm, alone or with a mistake, that reproduces every answer of a step in the order of its calls.</summary>
/// <remarks>
/// What a step remembers is followed along the very arguments that it was given. It begins at 0, or where earlier checks of the same
/// step left it.
/// </remarks>
internal static class MemorySearch
{
    private const double Nearness = 1e-8;
    private const int MostEarlierChecks = 3;

    /// <summary>Fewer numbers than this prove nothing.</summary>
    private const int FewestNumbers = 20;

    /// <summary>The algorithm, and the mistake if there is one; null if none is found.</summary>
    public static ImmutableArray<Mistake>? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (observations.Count(one => double.IsFinite(one.X)) < FewestNumbers)
        {
            return null;
        }
        var memories = MemoryMistakes.Of(algorithm);
        foreach (var memory in memories)
        {
            if (Reproduces(memory.Apply(algorithm.Rule), observations, MostEarlierChecks))
            {
                return [memory];
            }
        }
        foreach (var memory in memories.Where(one => !one.IsRare))
        {
            foreach (var mistake in algorithm.Mistakes.Where(one => (one.Part & memory.Part) == 0))
            {
                if (Reproduces(mistake.Apply(memory.Apply(algorithm.Rule)), observations, 0))
                {
                    return [memory, mistake];
                }
            }
        }
        return null;
    }

    private static bool Reproduces(StepRule rule, ImmutableArray<Observation> observations, int mostEarlier)
    {
        if (rule.NeedsOther && double.IsNaN(observations[0].Other.Slope))
        {
            return false;
        }
        var outside = rule with { Source = StateSource.Remembered, ReturnedS = ReturnedS.Old };
        ImmutableArray<StepRule> rules = rule.Source is StateSource.Own && rule.ReturnedS is ReturnedS.New ? [rule, outside] : [rule];
        return rules.Any(one => Enumerable.Range(0, mostEarlier + 1).Any(earlier => Follows(one, observations, earlier)));
    }

    private static bool Follows(StepRule rule, ImmutableArray<Observation> observations, int earlierChecks)
    {
        var step = new RememberingStep(rule, !double.IsNaN(observations[0].Other.Slope));
        for (var check = 0; check < earlierChecks; check++)
        {
            step.BeChecked();
        }
        return observations.All(one =>
        {
            if (one.Calls == 1 && one.Settings != observations[0].Settings && one.Index == 1)
            {
                step.Forget();
            }
            return Tolerance.Matches(one, step.Answer(one), Nearness);
        });
    }
}
