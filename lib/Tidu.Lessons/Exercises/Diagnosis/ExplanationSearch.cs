using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Finds the simplest mistakes that explain both coordinates of a step.</summary>
internal sealed class ExplanationSearch
{
    private readonly Algorithm algorithm;
    private readonly ImmutableArray<Observation> observations;
    private readonly double tolerance;

    public ExplanationSearch(Algorithm algorithm, ImmutableArray<Observation> observations, double tolerance)
    {
        (this.algorithm, this.observations, this.tolerance) = (algorithm, observations, tolerance);
        ImmutableArray<MistakeSearch> searches = [Search(1, [algorithm.Rule]), Search(2, [algorithm.Rule])];
        Coordinates = searches;
        for (var i = 0; i < 2; i++)
        {
            var other = searches[1 - i];
            if (!other.IsRight && other.Singles is [var explanation, ..] && searches[i] is { IsRight: false, Singles: [] })
            {
                Coordinates = Coordinates.SetItem(i, Search(i + 1, [algorithm.Rule, explanation.Mistakes[0].Apply(algorithm.Rule)]));
            }
        }
    }

    /// <summary>What was found of each coordinate.</summary>
    public ImmutableArray<MistakeSearch> Coordinates { get; }

    /// <summary>The simplest explanation of each coordinate, a common one if there is; null if some coordinate has none.</summary>
    public ImmutableArray<Explanation>? Explanations()
    {
        if (CommonMistake() is { } mistake)
        {
            return mistake;
        }
        if (Separate(one => one.Singles) is { } separate)
        {
            return separate;
        }
        return CommonPair() ?? Separate(one => one.Singles.IsEmpty ? one.Pairs : one.Singles);
    }

    /// <summary>Three mistakes of each coordinate that is wrong, where fewer do not explain it; null if there are none.</summary>
    public ImmutableArray<Explanation>? ThreeMistakes() =>
        Coordinates.Any(one => one.IsRight)
            ? Separate(one => one.Triples)
            : Twice(Coordinates[0].Triples.FirstOrDefault(Coordinates[1].IsExplainedBy));

    private ImmutableArray<Explanation>? CommonMistake() =>
        Coordinates.Any(one => one.IsRight)
            ? null
            : Twice(Coordinates[0].Singles.FirstOrDefault(one => Coordinates[1].Singles.Any(one.IsSameAs)));

    private ImmutableArray<Explanation>? CommonPair() =>
        Coordinates.Any(one => one.IsRight) ? null : Twice(Coordinates[0].Pairs.FirstOrDefault(Coordinates[1].IsExplainedBy));

    private static ImmutableArray<Explanation>? Twice(Explanation? common) => common is null ? null : [common, common];

    private ImmutableArray<Explanation>? Separate(Func<MistakeSearch, ImmutableArray<Explanation>> candidates)
    {
        ImmutableArray<Explanation?> each =
        [
            .. Coordinates.Select(one => one.IsRight ? Explanation.Right : candidates(one).FirstOrDefault()),
        ];
        return each.Contains(null) ? null : [.. each.Select(one => one!)];
    }

    private MistakeSearch Search(int index, ImmutableArray<StepRule> otherRules) =>
        new(algorithm, [.. observations.Where(one => one.Index == index)], tolerance, otherRules);
}
