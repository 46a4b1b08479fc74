using System.Globalization;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Mistakes outside the formula: memory, exceptions, NaN, other algorithms, nothing at all.</summary>
public class OtherMistakeTests
{
    [Fact]
    public void An_unfilled_step_is_not_wrong()
    {
        Assert.All<StepFunction2D>(
            [(_, _, _, _) => throw new NotImplementedException(), (x1, x2, s1, s2) => (x1, x2, s1, s2), (_, _, _, _) => default],
            step => Assert.Equal(VerdictKind.Unfilled, Judge(step).Kind)
        );
        Assert.Equal(VerdictKind.Unfilled, Exercise.AdaGradStep.Judge((Submission?)null).Kind);
    }

    [Fact]
    public void An_exception_is_reported_with_its_place_and_not_thrown()
    {
        var verdict = Judge((x1, x2, s1, s2) => x1 > 0 ? throw new InvalidOperationException("坏了") : Right(x1, x2, s1, s2));

        Assert.Equal(VerdictKind.Wrong, verdict.Kind);
        Assert.Contains(
            "从 (3, 1.5) 出发，走到第 1 步时函数抛出了 InvalidOperationException：坏了",
            verdict.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_count_that_begins_at_0_is_suspected_where_the_first_step_gives_NaN()
    {
        var (t, m) = (0, 0.0);
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var right = Right(x1, x2, s1, s2);
                var correction = 1 - Math.Pow(0.9, t++);
                m = 0.9 * m + 0.1 * 0.2 * x1;
                return right with { X1 = x1 - 0.4 * (m / correction) / Math.Sqrt(right.S1 / correction + 1e-6) };
            }
        );

        Assert.Contains(verdict.Lines, line => line.Contains("t = 0 时的 1−γᵗ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_decimal_cannot_hold_is_told()
    {
        decimal Root(decimal s) => (decimal)Math.Sqrt((double)s);
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of((decimal x1, decimal x2, decimal s1, decimal s2) => (x1 - 0.08m * x1 / Root(s1 + 0.2m * x1), x2, s1, s2))
        );

        Assert.Contains("decimal 装不下 NaN", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_is_passed_on() =>
        Assert.Throws<OperationCanceledException>(() => Judge((_, _, _, _) => throw new OperationCanceledException()));

    [Fact]
    public void NaN_is_traced_to_where_it_began()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                var (a, b, c, d) = Right(x1, x2, s1, s2);
                return (0.2 * x1 * 0.4 / Math.Sqrt(c) is var change ? x1 - change : a, b, c, d);
            }
        );

        Assert.Contains(verdict.Lines, line => line.StartsWith("NaN 从这里开始：从 (0, -2) 出发，第 1 步的 x₁", StringComparison.Ordinal));
        Assert.Contains("忘了 ε", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void A_call_that_takes_several_steps_is_counted(int steps)
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
            {
                for (var k = 0; k < steps; k++)
                {
                    (x1, x2, s1, s2) = Right(x1, x2, s1, s2);
                }
                return (x1, x2, s1, s2);
            }
        );

        Assert.Contains($"一次调用走了 {steps} 步", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_random_step_is_told_from_a_wrong_formula()
    {
        var random = new Random(1);
        var verdict = Judge((x1, x2, s1, s2) => (x1 * random.NextDouble(), x2, s1, s2));

        Assert.Contains(verdict.Lines, line => line.Contains("先后两次得到的结果不同", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_step_is_narrowed_down_to_its_line()
    {
        var state = Judge(
            (x1, x2, s1, s2) =>
                (Right(x1, x2, s1, s2).X1, Right(x1, x2, s1, s2).X2, s1 * 0.77 + 3 * 0.04 * x1 * x1, Right(x1, x2, s1, s2).S2)
        );
        Assert.Contains(state.Lines, line => line.Contains("错只在 x₁ 这一边", StringComparison.Ordinal));
        Assert.Contains(state.Lines, line => line.Contains("0.77·s + 3·g²", StringComparison.Ordinal));
        Assert.Contains(state.Lines, line => line.Contains("返回的 s 不对", StringComparison.Ordinal));

        var move = Judge((x1, x2, s1, s2) => Right(x1, x2, s1, s2) with { X1 = x1 - Math.Tanh(x1) });
        Assert.Contains(move.Lines, line => line.Contains("s 一直是对的", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_of_both_coordinates_is_told_once()
    {
        var wrong = StepParts.RmsProp with { State = (s, g, _, _) => 0.9 * s + g * g };
        var verdict = Judge(wrong.Step(wrong with { Move = (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s) * g }));

        Assert.Equal("像是：忘了 (1−γ)（两个方向都是）；x₂ 这一边还有一处：忘了 ε。", verdict.Lines[0]);
    }

    [Fact]
    public void Other_numbers_are_worked_out()
    {
        var gradient = Judge((StepParts.RmsProp with { Gradient = (x, a, _, _) => 1.5 * a * x }).Step(StepParts.RmsProp));
        Assert.StartsWith("像是：梯度的系数用成了 0.3，应为 0.2", gradient.Lines[0], StringComparison.Ordinal);

        var weight = Judge((StepParts.RmsProp with { State = (s, g, _, _) => 0.9 * s + 0.1 * g * g / 2 }).Step());
        Assert.StartsWith("像是：g² 的系数用成了 0.05，应为 1−γ", weight.Lines[0], StringComparison.Ordinal);

        var two = StepParts.AdaGrad with { State = (s, g, _, _) => s + 0.7 * g * g, Move = (x, g, s, _, _, _) => x - 0.4 / (s + 1e-6) * g };
        var both = Exercise.AdaGradStep.Judge(Submission.Of(two.Step())).Lines[0];
        Assert.Contains("忘了开方", both, StringComparison.Ordinal);
        Assert.Contains("g² 的系数用成了 0.7，应为 1", both, StringComparison.Ordinal);

        var root = Judge((StepParts.RmsProp with { Move = (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(0.75 * s + 3e-5) * g }).Step());
        Assert.Contains("· 你的分母相当于 √(0.75·s + 3E-05)，应为 √(s + 1E-06)。", root.Lines);
    }

    [Fact]
    public void Momentum_is_recognised_as_another_algorithm()
    {
        var verdict = Judge(
            (x1, x2, v1, v2) =>
                (x1 - (0.9 * v1 + 0.4 * 0.2 * x1), x2 - (0.9 * v2 + 0.4 * 4 * x2), 0.9 * v1 + 0.4 * 0.2 * x1, 0.9 * v2 + 0.4 * 4 * x2)
        );

        Assert.Contains("动量法", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_taken_for_the_gradient_the_lines_that_are_right_are_cleared()
    {
        var cut = Judge((StepParts.RmsProp with { Gradient = (x, a, _, _) => (int)(a * x) }).Step());

        Assert.Equal("像是：得到的梯度全是整数。", cut.Lines[0]);
        Assert.Contains("两行都对，错在梯度：从 (-5, -2) 出发，第 2 步 g₁ 得到 0，应为 -0.747", cut.Lines[1], StringComparison.Ordinal);
        Assert.Contains(cut.Repairs, line => line.Contains("g1 = 0.2 * x1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    public void A_difference_quotient_is_told_with_its_width(double h)
    {
        double Quotient(double x, double a) => (a / 2 * (x + h) * (x + h) - a / 2 * x * x) / h;
        double Central(double x, double a) => (a / 2 * (x + 1e-4) * (x + 1e-4) - a / 2 * (x - 1e-4) * (x - 1e-4)) / 1e-4;
        var forward = Judge((StepParts.RmsProp with { Gradient = (x, a, _, _) => Quotient(x, a) }).Step());
        var doubled = Judge((StepParts.RmsProp with { Gradient = (x, a, _, _) => Central(x, a) }).Step());

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"差商近似了导数（h 约为 {h:G1}）"),
            forward.Lines[0],
            StringComparison.Ordinal
        );
        Assert.Contains("总是应有的 2 倍", doubled.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_ignore_the_question_are_not_given_a_formula()
    {
        var verdict = Judge((_, _, s1, s2) => (0, 0, s1, s2));

        Assert.Contains(verdict.Lines, line => line.Contains("没有用到传进来的 x", StringComparison.Ordinal));
        Assert.DoesNotContain(
            verdict.Lines,
            line => line.Contains("系数", StringComparison.Ordinal) || line.Contains("float", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Infinity_is_the_first_difference_where_it_comes_first()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
                (x1 - 0.4 * 0.2 * x1 / Math.Sqrt(s1), x2 - 0.4 * 4 * x2 / Math.Sqrt(s2), Right(x1, x2, s1, s2).S1, Right(x1, x2, s1, s2).S2)
        );

        Assert.Contains("从 (-5, -2) 出发，第 1 步 x₁ 第一次不同：得到 ∞，应为 -3.735", verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_steps_that_only_give_NaN_no_formula_is_told()
    {
        var never = -1.0;
        var verdict = Judge((x1, x2, s1, s2) => Right(x1, x2, s1, s2) with { X1 = Math.Sqrt(never), X2 = Math.Sqrt(never) });

        var nothing = Judge((_, _, _, _) => (double.NaN, double.NaN, double.NaN, double.NaN));

        Assert.DoesNotContain(verdict.Lines.AddRange(nothing.Lines), line => line.StartsWith("像是", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gradient_under_the_root_is_told_by_its_sign()
    {
        var verdict = Judge((StepParts.RmsProp with { Move = (x, g, s, _, _, _) => x - 0.4 * Math.Sqrt(g / (s + 1e-6)) }).Step());

        Assert.Contains(verdict.Lines, line => line.Contains("凡是梯度为负的地方都得到 NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_the_wrong_answers_share_is_told()
    {
        var stopped = Judge((x1, x2, s1, s2) => Math.Abs(x1) < 1 ? (x1, x2, s1, s2) : Right(x1, x2, s1, s2));
        var bounded = Judge(
            (StepParts.RmsProp with { Move = (x, g, s, _, _, _) => Math.Min(0, x - 0.4 / Math.Sqrt(s + 1e-6) * g) }).Step()
        );

        Assert.Contains("· 凡是错的地方，函数都原样返回了参数：看看 if 和提前的 return。", stopped.Lines);
        Assert.DoesNotContain(stopped.Lines, line => line.Contains("上一步传来的状态", StringComparison.Ordinal));
        Assert.Contains("· 凡是错的地方，x 都成了 0：看看 Math.Min、Math.Max、Math.Clamp 或 if。", bounded.Lines);
    }

    [Fact]
    public void Rounded_answers_are_told_by_their_decimals()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) =>
                Right(x1, x2, s1, s2) is var (a, b, c, d)
                    ? (Math.Round(a, 3), Math.Round(b, 3), Math.Round(c, 3), Math.Round(d, 3))
                    : default
        );
        var onlyX = Judge((StepParts.RmsProp with { ReturnVariable = (x, _, _) => Math.Round(x, 4) }).Step());

        Assert.Contains("四舍五入到了 3 位小数", verdict.Lines[0], StringComparison.Ordinal);
        Assert.Contains("四舍五入到了 4 位小数", onlyX.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void One_rate_for_both_coordinates_is_told()
    {
        var verdict = Judge((StepParts.RmsProp with { Move = (x, g, s, _, _, other) => x - 0.4 / double.Hypot(s, other) * g }).Step());

        Assert.Contains(verdict.Lines, line => line.Contains("有效学习率总是一样", StringComparison.Ordinal));
    }

    [Fact]
    public void Infinity_is_not_called_NaN()
    {
        var verdict = Judge(
            (x1, x2, s1, s2) => Right(x1, x2, s1, s2) is var right ? right with { X1 = x1 - 0.4 / Math.Sqrt(right.S1) } : default
        );

        Assert.Contains(
            verdict.Lines,
            line => line.StartsWith("∞ 从这里开始", StringComparison.Ordinal) && line.Contains("除以 0 得到 ∞", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_function_of_another_shape_is_told_what_to_take_and_to_return()
    {
        static (double, double) Short(double x1, double x2) => (x1, x2);
        // That it compiles is half of it.
        Exercise.RmsPropStep.Check(Short);

        Assert.Contains(
            "你的是 (double x1, double x2) → (double, double)，要的是 (double x1, double x2, double s1, double s2)",
            StepShape.Verdict(Short).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Hints_come_one_by_one()
    {
        var verdict = Judge((x1, x2, s1, s2) => Right(x1, x2, 0, 0) with { S1 = 0.04 * x1 * x1, S2 = 16 * x2 * x2 });

        Assert.DoesNotContain("\n   为什么：", verdict.Text("", 1), StringComparison.Ordinal);
        Assert.Contains("为什么：", verdict.Text("", 2), StringComparison.Ordinal);
        Assert.DoesNotContain("改成：", verdict.Text("", 2), StringComparison.Ordinal);
        Assert.Contains("改成：", verdict.Text("", 3), StringComparison.Ordinal);
    }

    private static (double X1, double X2, double S1, double S2) Right(double x1, double x2, double s1, double s2) =>
        StepParts.RmsProp.Step()(x1, x2, s1, s2);

    private static Verdict Judge(StepFunction2D step) => Exercise.RmsPropStep.Judge(Submission.Of(step));
}
