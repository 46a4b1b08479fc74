using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Says what is wrong with a step: which mistakes reproduce it, or what could be narrowed down.</summary>
internal sealed class StepDiagnosis(Algorithm algorithm, Experiment experiment, Difference difference)
{
    private readonly bool single = Precision.IsSingle(experiment.Observations);

    /// <summary>The verdict: wrong, unless the step is merely imprecise.</summary>
    public Verdict Verdict()
    {
        var observations = experiment.Observations;
        if (AcrossCalls.Find(algorithm, observations) is { } across)
        {
            return Told([across]);
        }
        var search = new ExplanationSearch(algorithm, observations, single ? Tolerance.Single : Tolerance.Model);
        var ignoresX = AnswerPatterns.IgnoresX(observations);
        if (!ignoresX && search.Explanations() is { } explanations)
        {
            return Told(explanations, search);
        }
        if (Precision.Nearly(algorithm, observations) is { } imprecise)
        {
            return new(VerdictKind.Right, "算法写对了。") { Lines = [imprecise] };
        }
        if (CommonPattern.Find(algorithm, experiment) is { } pattern)
        {
            return Told([pattern]);
        }
        if (VaryingNumber.Find(algorithm, observations) is { } varying)
        {
            return Told(varying);
        }
        if (MemorySearch.Find(algorithm, observations) is { } remembered)
        {
            return Told(remembered);
        }
        if (search.ThreeMistakes() is { } three)
        {
            return Told(three, search);
        }
        if (!ignoresX && Roughly() is { } rough)
        {
            return rough;
        }
        return Wrong(
            [
                "还认不出这是哪一种错。能看出的是：",
                .. Narrowing.Facts(algorithm, experiment, difference, [.. search.Coordinates.Select(one => one.IsRight)]),
            ],
            ["把这一步用纸笔代进公式：先 g，再 s，最后 x，看哪个中间结果先与上面的数不同。"],
            [$"应当是：{algorithm.Correct(StepLine.Order)}"]
        );
    }

    /// <summary>The verdict on a step that is wrong and imprecise besides, or null.</summary>
    private Verdict? Roughly()
    {
        var search = new ExplanationSearch(algorithm, experiment.Observations, Tolerance.Rough);
        if (search.Coordinates.All(one => one.IsRight) || search.Explanations() is not { } explanations)
        {
            return null;
        }
        var verdict = Told(explanations, search);
        return verdict with { Lines = verdict.Lines.Insert(1, "另外，有些数还差了不到百万分之一：看看 float、差商和四舍五入。") };
    }

    private bool Coordinated => !double.IsNaN(difference.First.Other.Slope);

    private Verdict Told(ImmutableArray<Explanation> explanations, ExplanationSearch search) =>
        Told(
            new ExplanationText(explanations, search.Coordinates, Coordinated).Lines,
            explanations.SelectMany(one => one.Mistakes).DistinctBy(one => one.Name)
        );

    /// <summary>Mistakes of the whole step.</summary>
    private Verdict Told(ImmutableArray<Mistake> mistakes) =>
        Told(
            [
                ExplanationText.Together([.. mistakes.Select(one => one.Name)]),
                .. mistakes.Select(one => one.Evidence).Where(one => one.Length > 0),
            ],
            mistakes
        );

    private Verdict Told(IEnumerable<string> lines, IEnumerable<Mistake> mistakes) =>
        Wrong(
            lines,
            mistakes.Select(one => $"为什么：{one.Why}"),
            mistakes.Select(one => $"改成：{(one.Repair is { } repair ? repair + "。" : algorithm.Correct(one.Line))}").Distinct()
        );

    private Verdict Wrong(IEnumerable<string> lines, IEnumerable<string> reasons, IEnumerable<string> repairs) =>
        new(VerdictKind.Wrong, difference.Sentence())
        {
            Lines =
            [
                .. lines,
                .. NotFinite.Remarks(experiment.Observations, Coordinated),
                .. single ? ["另外，它用 float 算，只有约 7 位有效数字。"] : ImmutableArray<string>.Empty,
                .. difference.Others(),
            ],
            Reasons = [.. reasons],
            Repairs = [.. repairs],
        };
}
