using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Steps that do another thing at each call, and three mistakes at once.</summary>
public class VaryingStepTests
{
    [Fact]
    public void A_learning_rate_that_falls_is_told_beside_another_mistake()
    {
        var calls = 0;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var rate = 0.4 / (1 + 0.1 * calls++);
                return (StepParts.RmsProp with { Move = (x, g, s, _, _, _) => x - rate / (Math.Sqrt(s) + 1e-8) * g }).Step()(
                    x1,
                    x2,
                    s1,
                    s2
                );
            }
        );

        Assert.Contains("照 PyTorch", verdict.Lines[0], StringComparison.Ordinal);
        Assert.Contains("η 每次不一样：先是 0.4，后来成了 0.0268", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_learning_rate_that_falls_is_told_of_a_step_for_one_variable()
    {
        var calls = 0;
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of((x, g, s) => (x - 0.4 * Math.Pow(0.5, calls++ / 10) * g / Math.Sqrt(s + g * g + 1e-6), s + g * g))
        );

        Assert.StartsWith("像是：η 每次不一样：先是 0.4", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_depend_on_the_number_of_the_step_are_told()
    {
        var t = 0;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var part = 1.0 / ++t;
                return (StepParts.RmsProp with { State = (s, g, _, _) => s + part * (g * g - s) }).Step()(x1, x2, s1, s2);
            }
        );

        Assert.Contains("γ 每次不一样：先是 0，后来成了 0.993", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_is_not_always_updated_is_told_with_what_decides_it()
    {
        var verdict = Judge((StepParts.RmsProp with { State = (s, g, _, _) => g > 0 ? 0.9 * s + 0.1 * g * g : s }).Step());

        Assert.Equal("像是：s 有时更新了，有时没有。", verdict.Lines[0]);
        Assert.Contains("只有梯度为负时才错", verdict.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_state_outside_for_both_coordinates_is_told()
    {
        var kept = 0.0;
        var verdict = Judge(
            (x1, x2, _, _) =>
            {
                kept = 0.9 * kept + 0.1 * 0.04 * x1 * x1;
                x1 -= 0.4 * 0.2 * x1 / Math.Sqrt(kept + 1e-6);
                kept = 0.9 * kept + 0.1 * 16 * x2 * x2;
                return (x1, x2 - 0.4 * 4 * x2 / Math.Sqrt(kept + 1e-6), kept, kept);
            }
        );

        Assert.Contains("留在函数外面，而且两个方向共用这一个", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_that_never_changes_and_numbers_cut_to_whole_ones_are_told()
    {
        var constant = Judge((StepParts.RmsProp with { Gradient = (_, a, _, _) => a / 2 + 0.3 }).Step());
        var cut = Judge((StepParts.RmsProp with { State = (s, g, _, _) => (int)(0.9 * s + 0.1 * g * g) }).Step());

        Assert.Equal("像是：梯度是常数，没有随 x 变。", constant.Lines[0]);
        Assert.Equal("像是：s 取了整。", cut.Lines[0]);
    }

    [Fact]
    public void A_mistake_is_seen_through_low_precision()
    {
        double Central(double x, double a) => (2 + a / 2 * (x + 1e-5) * (x + 1e-5) - (2 + a / 2 * (x - 1e-5) * (x - 1e-5))) / 2e-5;
        var quotient = Judge(
            (
                StepParts.RmsProp with
                {
                    Gradient = (x, a, _, _) => Central(x, a),
                    Move = (x, g, s, _, _, _) => x - 0.4 / (Math.Sqrt(s) + 1e-6) * g,
                }
            ).Step()
        );
        var constants = Judge((StepParts.RmsProp with { State = (s, g, _, _) => 0.9f * s + g * g }).Step());

        Assert.StartsWith("像是：ε 放在了根号外面", quotient.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("像是：忘了 (1−γ)", constants.Lines[0], StringComparison.Ordinal);
        Assert.All([quotient, constants], verdict => Assert.Contains("看看 float、差商", verdict.Lines[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Three_mistakes_in_both_lines_are_all_named()
    {
        var verdict = Judge(
            (
                StepParts.RmsProp with
                {
                    State = (s, g, _, _) => 0.9 * s + g * g,
                    Move = (x, g, s, _, _, _) => x - 0.1 / (Math.Sqrt(s) + 1e-6) * g,
                }
            ).Step()
        );

        Assert.All(
            ["三处一起错", "忘了 (1−γ)", "根号外面", "η 用成了 0.1"],
            words => Assert.Contains(words, verdict.Lines[0], StringComparison.Ordinal)
        );
    }

    private static Verdict Judge(StepFunction2D step) => Exercise.RmsPropStep.Judge(Submission.Of(step));
}
