using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Says what is wrong with a step: which mistakes reproduce it, or what could be narrowed down.</summary>
internal sealed class StepDiagnosis
{
    private readonly Algorithm algorithm;
    private readonly Experiment experiment;
    private readonly Difference difference;
    private readonly bool single;
    private readonly ImmutableArray<MistakeSearch> coordinates;

    public StepDiagnosis(Algorithm algorithm, Experiment experiment, Difference difference)
    {
        (this.algorithm, this.experiment, this.difference) = (algorithm, experiment, difference);
        single = Precision.IsSingle(experiment.Observations);
        ImmutableArray<MistakeSearch> searches = [Search(1, [algorithm.Rule]), Search(2, [algorithm.Rule])];
        coordinates = [searches[0], searches[1]];
        for (var i = 0; i < 2; i++)
        {
            var other = searches[1 - i];
            if (!other.IsRight && other.Singles is [var explanation, ..] && searches[i] is { IsRight: false, Singles: [] })
            {
                coordinates = coordinates.SetItem(i, Search(i + 1, [algorithm.Rule, explanation.Mistakes[0].Apply(algorithm.Rule)]));
            }
        }
    }

    /// <summary>The verdict on a step whose formula is right, but which goes wrong from call to call, or null.</summary>
    public static Verdict? BetweenCalls(Algorithm algorithm, Experiment experiment, Difference difference) =>
        AcrossCalls.Find(algorithm, experiment.Observations) is { } mistake
            ? new(VerdictKind.Wrong, difference.Sentence())
            {
                Lines = [$"像是：{mistake.Name}。"],
                Reasons = [$"为什么：{mistake.Why}"],
                Repairs = [$"改成：{mistake.Repair}。"],
            }
            : null;

    /// <summary>The verdict: wrong, unless the step is merely imprecise.</summary>
    public Verdict Verdict()
    {
        var explanations = AnswerPatterns.IgnoresX(experiment.Observations) ? null : Explanations();
        if (explanations is null && Precision.Nearly(algorithm, experiment.Observations) is { } imprecise)
        {
            return new(VerdictKind.Right, "算法写对了。") { Lines = [imprecise] };
        }
        var mistakes = (explanations ?? []).SelectMany(one => one.Mistakes).DistinctBy(one => one.Name).ToImmutableArray();
        ImmutableArray<string> described = explanations is null
            ?
            [
                "还认不出这是哪一种错。能看出的是：",
                .. Narrowing.Facts(algorithm, experiment, difference, [.. coordinates.Select(one => one.IsRight)]),
            ]
            : [.. Described(explanations.Value), .. Alternative(explanations.Value)];
        ImmutableArray<string> remarks =
        [
            .. NotFinite.Remarks(experiment.Observations, Coordinated),
            .. single ? ["另外，它用 float 算，只有约 7 位有效数字。"] : ImmutableArray<string>.Empty,
        ];
        return new(VerdictKind.Wrong, difference.Sentence())
        {
            Lines = [.. described, .. remarks, .. difference.Others()],
            Reasons = explanations is null
                ? ["把这一步用纸笔代进公式：先 g，再 s，最后 x，看哪个中间结果先与上面的数不同。"]
                : [.. mistakes.Select(one => $"为什么：{one.Why}")],
            Repairs = explanations is null
                ? [$"应当是：{algorithm.Correct(StepLine.Order)}"]
                : [.. mistakes.Select(one => $"改成：{algorithm.Correct(one.Line)}").Distinct()],
        };
    }

    private bool Coordinated => !double.IsNaN(difference.First.Other.Slope);

    /// <summary>The simplest explanation of each coordinate, a common one if there is; null if some coordinate has none.</summary>
    private ImmutableArray<Explanation>? Explanations()
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

    private ImmutableArray<Explanation>? CommonMistake() =>
        coordinates.Any(one => one.IsRight)
            ? null
            : Twice(coordinates[0].Singles.FirstOrDefault(one => coordinates[1].Singles.Any(other => Same(one, other))));

    private ImmutableArray<Explanation>? CommonPair() =>
        coordinates.Any(one => one.IsRight) ? null : Twice(coordinates[0].Pairs.FirstOrDefault(coordinates[1].IsExplainedBy));

    private static ImmutableArray<Explanation>? Twice(Explanation? common) => common is null ? null : [common, common];

    private ImmutableArray<Explanation>? Separate(Func<MistakeSearch, ImmutableArray<Explanation>> candidates)
    {
        ImmutableArray<Explanation?> each =
        [
            .. coordinates.Select(one => one.IsRight ? Explanation.Right : candidates(one).FirstOrDefault()),
        ];
        return each.Contains(null) ? null : [.. each.Select(one => one!)];
    }

    private IEnumerable<string> Described(ImmutableArray<Explanation> explanations)
    {
        var (first, second) = (explanations[0], explanations[1]);
        if (!Coordinated)
        {
            yield return Described(first.IsRight ? second : first, "");
        }
        else if (Same(first, second))
        {
            yield return Described(first, "（两个方向都是）");
        }
        else if (Shared(first, second) is { } shared)
        {
            var (more, place) = first.Mistakes.Length > 1 ? (first, "x₁") : (second, "x₂");
            var extra = more.Mistakes.First(one => one.Name != shared.Name);
            yield return $"像是：{shared.Name}（两个方向都是）；{place} 这一边还有一处：{extra.Name}。";
        }
        else
        {
            if (!first.IsRight)
            {
                yield return Described(first, second.IsRight ? "（只在 x₁ 这一边，x₂ 那边是对的）" : "（x₁ 这一边）", alone: true);
            }
            if (!second.IsRight)
            {
                yield return Described(second, first.IsRight ? "（只在 x₂ 这一边，x₁ 那边是对的）" : "（x₂ 这一边）", alone: true);
            }
        }
    }

    /// <summary>Another single mistake that does the same, where one mistake explains all.</summary>
    private IEnumerable<string> Alternative(ImmutableArray<Explanation> explanations)
    {
        ImmutableArray<int> wrong = [.. Enumerable.Range(0, explanations.Length).Where(i => !explanations[i].IsRight)];
        if (wrong.Any(i => explanations[i].Mistakes.Length > 1 || !Same(explanations[i], explanations[wrong[0]])))
        {
            yield break;
        }
        var other = coordinates[wrong[0]]
            .Singles.FirstOrDefault(one =>
                !one.Mistakes[0].IsRare
                && !Same(one, explanations[wrong[0]])
                && wrong.All(i => coordinates[i].Singles.Any(same => Same(same, one)))
            );
        if (other is not null)
        {
            yield return $"也可能是：{other.Mistakes[0].Name}。两种错在这里给出同样的数。";
        }
    }

    private static string Described(Explanation explanation, string where, bool alone = false)
    {
        ImmutableArray<string> names = [.. explanation.Mistakes.Select(one => alone ? one.NameOfOne : one.Name)];
        return names is [var only] ? $"像是：{only}{where}。" : $"像是两处一起错{where}：一、{names[0]}；二、{names[1]}。";
    }

    /// <summary>The mistake of both coordinates, where one of them has another besides.</summary>
    private static Mistake? Shared(Explanation first, Explanation second) =>
        (first.Mistakes, second.Mistakes) switch
        {
            ([var only], { Length: 2 } pair) when pair.Any(one => one.Name == only.Name) => only,
            ({ Length: 2 } pair, [var only]) when pair.Any(one => one.Name == only.Name) => only,
            _ => null,
        };

    private static bool Same(Explanation a, Explanation b) =>
        a.Mistakes.Select(one => one.Name).SequenceEqual(b.Mistakes.Select(one => one.Name));

    private MistakeSearch Search(int index, ImmutableArray<StepRule> otherRules) =>
        new(
            algorithm,
            [.. experiment.Observations.Where(one => one.Index == index)],
            single ? Tolerance.Single : Tolerance.Model,
            otherRules
        );
}
