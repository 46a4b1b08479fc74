using CsCheck;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>The lists of mistakes themselves.</summary>
public class MistakeListTests
{
    private static readonly Algorithm[] Algorithms = [Algorithm.AdaGrad, Algorithm.RmsProp];

    private static readonly Gen<(Algorithm Algorithm, Mistake[] Mistakes)> Combinations =
        from algorithm in Gen.Int[0, 1].Select(i => Algorithms[i])
        from mistakes in Gen.Int[0, algorithm.Mistakes.Length - 1].Select(i => algorithm.Mistakes[i]).Array[1, 3]
        select (algorithm, mistakes);

    [Fact]
    public void The_rule_of_an_algorithm_is_the_compiled_one()
    {
        foreach (var algorithm in Algorithms)
        {
            var verdict = StepJudge.Judge(algorithm, Submission.Of(Step(algorithm.Rule)), "");
            Assert.Equal(VerdictKind.Right, verdict.Kind);
            Assert.Empty(verdict.Lines);
        }
    }

    [Fact]
    public void Every_mistake_has_a_name_of_its_own_and_a_reason() =>
        Assert.All(
            Algorithms,
            algorithm =>
            {
                Assert.Equal(algorithm.Mistakes.Length, algorithm.Mistakes.Select(one => one.Name).Distinct().Count());
                Assert.All(algorithm.Mistakes, one => Assert.EndsWith("。", one.Why.TrimEnd('）'), StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Whatever_is_combined_is_judged_without_a_failure_and_right_only_where_it_does_the_same() =>
        Combinations.Sample(
            combination =>
            {
                var rule = combination.Mistakes.Aggregate(combination.Algorithm.Rule, (one, mistake) => mistake.Apply(one));
                var submission = Submission.Of(Step(rule));
                var verdict = StepJudge.Judge(combination.Algorithm, submission, "");
                var same = Experiment
                    .Of(submission)
                    .Observations.All(one => Tolerance.Matches(one, Difference.Expected(combination.Algorithm, one), Tolerance.Rounding));
                return verdict.Text("", 3).Length > 0 && verdict.Kind == VerdictKind.Right == same;
            },
            iter: 200
        );

    private static StepFunction2D Step(StepRule rule)
    {
        var calls = 0;
        return (x1, x2, s1, s2) =>
        {
            calls++;
            var (one, two) = (new Coordinate(x1, s1, 0.2), new Coordinate(x2, s2, 4));
            var first = rule.Answer(new(0, 1, 1, one, two, Hyperparameters.Lesson, calls, s1, 0, 0));
            var second = rule.Answer(new(0, 1, 2, two, one, Hyperparameters.Lesson, calls, s2, 0, 0));
            return (first.X, second.X, first.S, second.S);
        };
    }
}
