using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Mistakes that no single call shows: what a step remembers from one call to the next.</summary>
public class AcrossCallsTests
{
    [Fact]
    public void A_state_kept_outside_is_found_even_if_it_was_used_before()
    {
        var (kept1, kept2) = (7.0, 3.0);
        var verdict = Judge(
            (x1, x2, _, _) =>
            {
                double g1 = 0.2 * x1,
                    g2 = 4 * x2;
                kept1 = 0.9 * kept1 + 0.1 * g1 * g1;
                kept2 = 0.9 * kept2 + 0.1 * g2 * g2;
                return (x1 - 0.4 / Math.Sqrt(kept1 + 1e-6) * g1, x2 - 0.4 / Math.Sqrt(kept2 + 1e-6) * g2, kept1, kept2);
            }
        );

        Assert.Contains("留在函数外面", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1037)]
    public void Bias_correction_is_found_wherever_its_count_began(int before)
    {
        var t = before;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                t++;
                double g1 = 0.2 * x1,
                    g2 = 4 * x2,
                    correction = 1 - Math.Pow(0.9, t);
                s1 = 0.9 * s1 + 0.1 * g1 * g1;
                s2 = 0.9 * s2 + 0.1 * g2 * g2;
                x1 -= 0.4 / Math.Sqrt(s1 / correction + 1e-6) * g1;
                return (x1, x2 - 0.4 / Math.Sqrt(s2 / correction + 1e-6) * g2, s1, s2);
            }
        );

        Assert.True(verdict.Kind == VerdictKind.Right == before > 1000, verdict.Text("", 1));
        if (before < 1000)
        {
            Assert.Contains("偏差修正", verdict.Lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_state_kept_outside_is_found_even_if_it_is_not_returned()
    {
        var kept = 2.0;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                kept = 0.9 * kept + 0.1 * 0.04 * x1 * x1;
                return Right(x1, x2, s1, s2) with { X1 = x1 - 0.4 / Math.Sqrt(kept + 1e-6) * 0.2 * x1, S1 = s1 };
            }
        );

        Assert.Contains("留在函数外面，没有用传进来的 s，也没有返回它", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Momentum_upon_the_right_step_is_named_with_its_part()
    {
        var (v1, v2) = (0.0, 0.0);
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var right = Right(x1, x2, s1, s2);
                (v1, v2) = (0.8 * v1 + x1 - right.X1, 0.8 * v2 + x2 - right.X2);
                return right with { X1 = x1 - v1, X2 = x2 - v2 };
            }
        );

        Assert.Contains("动量：上一步的步子乘 0.8", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_that_is_averaged_or_late_is_told_from_a_wrong_formula()
    {
        var (m1, m2, last1, last2) = (0.0, 0.0, 0.0, 0.0);
        var averaged = Judge(
            (x1, x2, s1, s2) =>
            {
                var (_, _, n1, n2) = Right(x1, x2, s1, s2);
                (m1, m2) = (0.8 * m1 + 0.2 * 0.2 * x1, 0.8 * m2 + 0.2 * 4 * x2);
                return (x1 - 0.4 * m1 / Math.Sqrt(n1 + 1e-6), x2 - 0.4 * m2 / Math.Sqrt(n2 + 1e-6), n1, n2);
            }
        );
        var late = Judge(
            (x1, x2, s1, s2) =>
            {
                (s1, s2) = (0.9 * s1 + 0.1 * last1 * last1, 0.9 * s2 + 0.1 * last2 * last2);
                (last1, last2) = (0.2 * x1, 4 * x2);
                return (x1 - 0.4 * last1 / Math.Sqrt(s1 + 1e-6), x2 - 0.4 * last2 / Math.Sqrt(s2 + 1e-6), s1, s2);
            }
        );

        Assert.Contains("g 的移动平均（旧的占 0.8）", averaged.Lines[0], StringComparison.Ordinal);
        Assert.Contains("上一步的梯度", late.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_kept_outside_is_found_even_if_it_begins_anew_with_every_run()
    {
        var (kept1, kept2) = (0.0, 0.0);
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                (kept1, kept2) = s1 == 0 && s2 == 0 ? (0, 0) : (kept1, kept2);
                var right = Right(x1, x2, kept1, kept2);
                (kept1, kept2) = (right.S1, right.S2);
                return right;
            }
        );

        Assert.Contains("留在函数外面，没有用传进来的 s（从 s = 0 出发时看不出来）", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_power_of_the_decay_is_found()
    {
        var t = 0;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var decay = Math.Pow(0.9, ++t);
                return (StepParts.RmsProp with { State = (s, g, _, _) => decay * s + (1 - decay) * g * g }).Step()(x1, x2, s1, s2);
            }
        );

        Assert.Contains("γ 用成了 γᵗ", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_changes_is_told_from_a_wrong_formula()
    {
        var eta = 0.4;
        var verdict = Judge(
            (x1, x2, s1, s2) =>
                (StepParts.RmsProp with { Move = (x, g, s, _, _, _) => x - eta / Math.Sqrt(s + 1e-6) * g }).Step()(
                    x1,
                    (eta *= 0.99) > 0 ? x2 : 0,
                    s1,
                    s2
                )
        );

        Assert.Contains(verdict.Lines, line => line.Contains("η 每次不一样：先是 0.396", StringComparison.Ordinal));
    }

    private static (double X1, double X2, double S1, double S2) Right(double x1, double x2, double s1, double s2) =>
        StepParts.RmsProp.Step()(x1, x2, s1, s2);

    private static Verdict Judge(StepFunction2D step) => Exercise.RmsPropStep.Judge(Submission.Of(step));
}
