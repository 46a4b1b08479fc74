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
        var usual = memories.Where(one => !one.IsRare).ToList();
        if (
            memories.FirstOrDefault(memory => Counted(memory.Apply(algorithm.Rule)).Any(rule => Reproduces(rule, observations, 0))) is
            { } alone
        )
        {
            return [alone];
        }
        // At the first call nothing is remembered.
        ImmutableArray<Observation> first = [.. observations.Where(one => one.Calls == 1)];
        foreach (var memory in usual)
        {
            var rule = memory.Apply(algorithm.Rule);
            if (FittedMistake.Find(rule, memory.Part, first, one => Reproduces(one, observations, 0)).FirstOrDefault() is { } fitted)
            {
                return [memory, fitted];
            }
            foreach (var mistake in algorithm.Mistakes.Where(one => (one.Part & memory.Part) == 0))
            {
                if (Reproduces(mistake.Apply(rule), observations, 0))
                {
                    return [memory, mistake];
                }
            }
        }
        return usual.Find(memory => Reproduces(memory.Apply(algorithm.Rule), observations, MostEarlierChecks)) is { } earlier
            ? [earlier]
            : null;
    }

    /// <summary>The rule with its calls counted from 1, from 0 and from 2, and with each coordinate counted.</summary>
    private static IEnumerable<StepRule> Counted(StepRule rule) =>
        rule.CountsCalls
            ? [rule, rule with { EarlierCalls = -1 }, rule with { EarlierCalls = 1 }, rule with { CountsCoordinates = true }]
            : [rule];

    private static bool Reproduces(StepRule rule, ImmutableArray<Observation> observations, int earlierChecks)
    {
        if (rule.NeedsOther && double.IsNaN(observations[0].Other.Slope))
        {
            return false;
        }
        var outside = rule with { Source = StateSource.Remembered, ReturnedS = ReturnedS.Old };
        ImmutableArray<StepRule> rules = rule.Source is StateSource.Own && rule.ReturnedS is ReturnedS.New ? [rule, outside] : [rule];
        return rules.Any(one => Follows(one, observations, earlierChecks));
    }

    /// <summary>Whether a step that follows the rule, checked at most so many times before, answers the same.</summary>
    private static bool Follows(StepRule rule, ImmutableArray<Observation> observations, int earlierChecks)
    {
        var step = new RememberingStep(rule, !double.IsNaN(observations[0].Other.Slope));
        for (var check = 0; !Answers(step, observations); check++)
        {
            if (check == earlierChecks)
            {
                return false;
            }
            step.BeChecked();
        }
        return true;
    }

    private static bool Answers(RememberingStep step, ImmutableArray<Observation> observations)
    {
        var copy = step.Copy();
        return observations.All(one =>
        {
            if (one.Calls == 1 && one.Settings != observations[0].Settings && one.Index == 1)
            {
                copy.Forget();
            }
            return Tolerance.Matches(one, copy.Answer(one), Nearness);
        });
    }
}
