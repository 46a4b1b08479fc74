using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Wrong steps, and what is said to them.</summary>
public class StepDiagnosisTests
{
    private static readonly (string Name, StepExercise Exercise, StepParts Right, UsualMistake[] Mistakes)[] Algorithms =
    [
        ("AdaGrad", Exercise.AdaGradStep, StepParts.AdaGrad, UsualMistakes.OfAdaGrad),
        ("RMSProp", Exercise.RmsPropStep, StepParts.RmsProp, UsualMistakes.OfRmsProp),
    ];

    [Fact]
    public void Every_usual_mistake_is_called_by_its_name()
    {
        var unnamed =
            from algorithm in Algorithms
            from mistake in algorithm.Mistakes
            let verdict = Judge(algorithm.Exercise, mistake.Make(algorithm.Right).Step())
            where verdict.Kind != VerdictKind.Wrong || !First(verdict).Contains(mistake.Words, StringComparison.Ordinal)
            select $"{algorithm.Name} {mistake.Words}: {verdict.Text("", 1)}";

        Assert.True(!unnamed.Any(), string.Join("\n", unnamed));
    }

    [Fact]
    public void A_mistake_in_one_coordinate_is_found_there()
    {
        var unnamed =
            from algorithm in Algorithms
            from mistake in algorithm.Mistakes
            from second in new[] { false, true }
            let wrong = mistake.Make(algorithm.Right)
            let step = second ? algorithm.Right.Step(wrong) : wrong.Step(algorithm.Right)
            let verdict = Judge(algorithm.Exercise, step)
            let place = second ? "x₂ 这一边" : "x₁ 这一边"
            where
                !First(verdict).Contains(mistake.WordsOfOne, StringComparison.Ordinal)
                || !First(verdict).Contains(place, StringComparison.Ordinal)
            select $"{algorithm.Name} {mistake.WordsOfOne} {place}: {verdict.Text("", 1)}";

        Assert.True(!unnamed.Any(), string.Join("\n", unnamed));
    }

    [Fact]
    public void Two_mistakes_at_once_are_both_named_or_explained_as_simply()
    {
        var pairs = (
            from algorithm in Algorithms
            from first in algorithm.Mistakes
            from second in algorithm.Mistakes
            where string.CompareOrdinal(first.Part, second.Part) < 0
            let verdict = Judge(algorithm.Exercise, second.Make(first.Make(algorithm.Right)).Step())
            select (algorithm.Name, First: first.Words, Second: second.Words, Verdict: verdict)
        ).ToList();

        // Some pairs do the same as another pair or as one mistake: a step that does not move x hides how it would have moved.
        var bothNamed = pairs.Count(pair => Names(pair.Verdict, pair.First) && Names(pair.Verdict, pair.Second));
        Assert.InRange(bothNamed, 0.9 * pairs.Count, pairs.Count);
        Assert.All(pairs, pair => Assert.NotEqual(VerdictKind.Right, pair.Verdict.Kind));
        Assert.All(pairs, pair => Assert.False(Names(pair.Verdict, "认不出"), $"{pair.Name} {pair.First} + {pair.Second}"));
    }

    private static bool Names(Verdict verdict, string words) => verdict.Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    private static string First(Verdict verdict) => verdict.Lines.FirstOrDefault() ?? "";

    private static Verdict Judge(StepExercise exercise, StepFunction2D step) => exercise.Judge(Submission.Of(step));
}
