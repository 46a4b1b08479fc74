using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Whether a rule reproduces every answer of a step for one coordinate.</summary>
/// <param name="right">The rule that the step should follow.</param>
/// <param name="observations">What the step did with the coordinate.</param>
/// <param name="tolerance">How near a rule must come.</param>
/// <param name="otherRules">What the other coordinate may follow where it does not follow the same rule.</param>
internal sealed class RuleTest(
    StepRule right,
    ImmutableArray<Observation> observations,
    double tolerance,
    ImmutableArray<StepRule> otherRules
)
{
    /// <summary>Where a run has blown up beyond this, products overflow in one order of operations and not in another.</summary>
    private const double Largest = 1e100;

    private const int MostEarlierCalls = 3000;

    /// <summary>The wrong answers first: they refute most rules.</summary>
    public ImmutableArray<Observation> Telling { get; } =
    [
        .. observations
            .Where(one =>
                Math.Abs(one.Own.X) <= Largest
                && Math.Abs(one.Own.S) <= Largest
                && !Precision.IsDecimalRest(one.X)
                && !Precision.IsDecimalRest(one.Own.X)
            )
            .OrderBy(one => Tolerance.Matches(one, right.Answer(one), tolerance)),
    ];

    /// <summary>Whether the rule explains the coordinate, whatever the other follows.</summary>
    public bool Passes(StepRule rule)
    {
        if (PassesAlone(rule))
        {
            return true;
        }
        return rule.NeedsOther && otherRules.Any(other => PassesAlone(rule with { OtherRule = other }));
    }

    /// <summary>Whether the rule explains the coordinate, where the other follows it too.</summary>
    public bool PassesAlone(StepRule rule)
    {
        foreach (var observation in Telling)
        {
            // What a state kept outside was before the first call, nobody knows.
            var known = rule.Source is not StateSource.Outside || observation.Calls > 1;
            if (known && !Tolerance.Matches(observation, rule.Answer(observation), tolerance))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the rule explains the states that came back.</summary>
    public bool PassesForState(StepRule rule) => Telling.All(one => Tolerance.Near(one.S, rule.Answer(one).S, one.Own.S, tolerance));

    /// <summary>Whether a rule that counts its calls explains the coordinate with calls before those observed, or with each coordinate counted.</summary>
    public bool PassesWithAnotherCount(StepRule rule) =>
        rule.CountsCalls && (PassesAfterCalls(rule) || Passes(rule with { CountsCoordinates = true }));

    private bool PassesAfterCalls(StepRule rule)
    {
        // A count that begins at 0 is one call behind.
        for (var earlier = -1; earlier <= MostEarlierCalls; earlier++)
        {
            var later = rule with { EarlierCalls = earlier };
            if (Tolerance.Matches(Telling[0], later.Answer(Telling[0]), tolerance) && Passes(later))
            {
                return true;
            }
        }
        return false;
    }
}
