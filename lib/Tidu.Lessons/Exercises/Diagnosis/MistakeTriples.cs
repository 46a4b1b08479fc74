using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Finds three mistakes at once, in both lines of a step: first those that explain the states alone, then those of the move.</summary>
/// <param name="algorithm">What the step should do.</param>
/// <param name="mistakes">The mistakes that may be met.</param>
/// <param name="test">Tells whether a rule explains the coordinate.</param>
internal sealed class MistakeTriples(Algorithm algorithm, ImmutableArray<Mistake> mistakes, RuleTest test)
{
    private readonly ImmutableArray<Mistake> ofState = [.. mistakes.Where(one => (one.Part & RulePart.State) != 0)];
    private readonly ImmutableArray<Mistake> ofMove = [.. mistakes.Where(one => (one.Part & RulePart.State) == 0)];

    /// <summary>Every three that explain the coordinate.</summary>
    public IEnumerable<Explanation> Find()
    {
        for (var i = 0; i < ofState.Length; i++)
        {
            var first = ofState[i];
            var rule = first.Apply(algorithm.Rule);
            if (test.PassesForState(rule))
            {
                foreach (var (second, third) in MovesWith(rule, first.Part))
                {
                    yield return new([first, second, third]);
                }
            }
            foreach (var second in ofState.Skip(i + 1).Where(one => (one.Part & first.Part) == 0))
            {
                var both = second.Apply(rule);
                if (test.PassesForState(both))
                {
                    foreach (var third in MoveWith(both, first.Part | second.Part, ofMove))
                    {
                        yield return new([first, second, third]);
                    }
                }
            }
        }
    }

    private IEnumerable<(Mistake First, Mistake Second)> MovesWith(StepRule rule, RulePart wrong)
    {
        for (var i = 0; i < ofMove.Length; i++)
        {
            var first = ofMove[i];
            if ((first.Part & wrong) == 0)
            {
                foreach (var second in MoveWith(first.Apply(rule), wrong | first.Part, ofMove.AsSpan()[(i + 1)..].ToImmutableArray()))
                {
                    yield return (first, second);
                }
            }
        }
    }

    private IEnumerable<Mistake> MoveWith(StepRule rule, RulePart wrong, ImmutableArray<Mistake> candidates) =>
        candidates
            .Where(one => (one.Part & wrong) == 0 && test.Passes(one.Apply(rule)))
            .Concat(FittedMistake.Find(rule, wrong | RulePart.State, test.Telling, test.Passes));
}
