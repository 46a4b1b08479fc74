using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Finds the mistakes, one or two, that reproduce every answer of a step for one coordinate.</summary>
/// <remarks>
/// Models answer the very questions that the step was asked, one step at a time, so that rounding never grows along a run. Simple
/// explanations come first: one mistake before two, the usual before the odd.
/// </remarks>
/// <param name="algorithm">What the step should do.</param>
/// <param name="observations">What the step did with one coordinate.</param>
/// <param name="tolerance">How near a model must come.</param>
/// <param name="otherRules">What the other coordinate may follow where it does not follow the same rule.</param>
internal sealed class MistakeSearch(
    Algorithm algorithm,
    ImmutableArray<Observation> observations,
    double tolerance,
    ImmutableArray<StepRule> otherRules
)
{
    /// <summary>Fewer numbers than this prove nothing.</summary>
    private const int FewestNumbers = 5;

    private readonly RuleTest test = new(algorithm.Rule, observations, tolerance, otherRules);

    private ImmutableArray<Explanation>? singles;
    private ImmutableArray<Explanation>? pairs;
    private ImmutableArray<Explanation>? triples;

    /// <summary>Whether the right rule reproduces the coordinate.</summary>
    public bool IsRight { get; } =
        observations.All(one =>
            Tolerance.Matches(one, algorithm.Rule.Answer(one), tolerance is Tolerance.Model ? Tolerance.Rounding : tolerance)
        );

    /// <summary>Every single mistake that explains the coordinate.</summary>
    public ImmutableArray<Explanation> Singles => singles ??= TellsSomething ? [.. FindSingles().OrderBy(Rarity)] : [];

    /// <summary>Every pair of mistakes that explains the coordinate.</summary>
    public ImmutableArray<Explanation> Pairs => pairs ??= TellsSomething ? [.. FindPairs().OrderBy(Rarity)] : [];

    /// <summary>Every three mistakes, in both lines, that explain the coordinate.</summary>
    public ImmutableArray<Explanation> Triples => triples ??= TellsSomething ? [.. FindTriples().OrderBy(Rarity)] : [];

    /// <summary>Enough numbers came back (NaN from the first step on would have many models), and they are not nearly right.</summary>
    private bool TellsSomething =>
        !test.PassesAlone(algorithm.Rule)
        && test.Telling.Sum(one => (double.IsFinite(one.X) ? 1 : 0) + (double.IsFinite(one.S) ? 1 : 0)) >= FewestNumbers;

    /// <summary>Whether the mistakes of another coordinate explain this one as well.</summary>
    public bool IsExplainedBy(Explanation explanation) =>
        test.Passes(explanation.Mistakes.Aggregate(algorithm.Rule, (rule, mistake) => mistake.Apply(rule)));

    /// <summary>The mistakes that may be met: where every x is NaN, nobody can tell how it was moved.</summary>
    private ImmutableArray<Mistake> Visible =>
        test.Telling.Any(one => double.IsFinite(one.X))
            ? algorithm.Mistakes
            : [.. algorithm.Mistakes.Where(one => !one.ChangesOnlyTheMove)];

    private IEnumerable<Explanation> FindSingles()
    {
        foreach (var mistake in Visible)
        {
            var rule = mistake.Apply(algorithm.Rule);
            if (test.Passes(rule) || test.PassesWithAnotherCount(rule))
            {
                yield return new([mistake]);
            }
        }
        foreach (var fitted in FittedMistake.Find(algorithm.Rule, RulePart.None, test.Telling, test.Passes))
        {
            yield return new([fitted]);
        }
    }

    private IEnumerable<Explanation> FindPairs()
    {
        var mistakes = Visible;
        for (var i = 0; i < mistakes.Length; i++)
        {
            var first = mistakes[i];
            var rule = first.Apply(algorithm.Rule);
            for (var j = i + 1; j < mistakes.Length; j++)
            {
                var second = mistakes[j];
                if ((first.Part & second.Part) == 0 && test.Passes(second.Apply(rule)))
                {
                    yield return new([first, second]);
                }
            }
            foreach (var fitted in FittedMistake.Find(rule, first.Part, test.Telling, test.Passes))
            {
                yield return new([first, fitted]);
            }
        }
    }

    private IEnumerable<Explanation> FindTriples() => new MistakeTriples(algorithm, Visible, test).Find();

    private static int Rarity(Explanation explanation) => explanation.Mistakes.Count(one => one.IsRare);
}
