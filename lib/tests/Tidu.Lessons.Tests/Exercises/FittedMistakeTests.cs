using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Mistakes that are a number of the learner's own.</summary>
public class FittedMistakeTests
{
    [Fact]
    public void Weight_decay_is_told_in_the_gradient_and_beside_it()
    {
        var inGradient = Judge(StepParts.RmsProp with { Gradient = (x, a, _, _) => a * x + 0.03 * x });
        var beside = Judge(StepParts.AdaGrad with { Move = (x, g, s, _, _, _) => 0.998 * x - 0.4 / Math.Sqrt(s + 1e-6) * g });

        Assert.Equal("像是：梯度里多加了 0.03·x（权重衰减）（两个方向都是）。", inGradient.Lines[0]);
        Assert.Equal("像是：x 先乘了 0.998，再减步子（权重衰减）（两个方向都是）。", beside.Lines[0]);
    }

    [Fact]
    public void Clipping_is_told_with_its_limit()
    {
        var gradient = Judge(StepParts.RmsProp with { Gradient = (x, a, _, _) => Math.Clamp(a * x, -1, 1) });
        var length = Judge(StepParts.RmsProp with { Gradient = (x, a, y, b) => a * x * Math.Min(1, 2 / double.Hypot(a * x, b * y)) });
        var step = Judge(
            StepParts.RmsProp with
            {
                Move = (x, g, s, _, _, _) => x - Math.Clamp(0.4 / (Math.Sqrt(s) + 1e-6) * g, -0.25, 0.25),
            }
        );

        Assert.Contains("梯度截断在了 ±1", gradient.Lines[0], StringComparison.Ordinal);
        Assert.Contains("两个方向一起缩短到了 2", length.Lines[0], StringComparison.Ordinal);
        Assert.Contains("步子截断在了 ±0.25", step.Lines[0], StringComparison.Ordinal);
        Assert.Contains("根号外面", step.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_of_ones_own_in_place_of_the_one_given_is_told()
    {
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of(
                _ => (StepParts.AdaGrad with { Move = (x, g, s, _, _, _) => x - 0.01 / Math.Sqrt(s + 1e-6) * g }).Step(),
                Hyperparameters.ForAdaGrad
            )
        );

        Assert.Contains("没有用参数 η，用了固定的 0.01", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_of_something_else_is_not_taken_for_a_factor()
    {
        var verdict = Judge(StepParts.RmsProp with { Move = (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s) + 1e-6 * g });

        Assert.DoesNotContain("先乘了", verdict.Lines[0], StringComparison.Ordinal);
    }

    private static Verdict Judge(StepParts parts) =>
        (parts.State(1, 0, 0, 0) == 1 ? (StepExercise)Exercise.AdaGradStep : Exercise.RmsPropStep).Judge(Submission.Of(parts.Step()));
}
