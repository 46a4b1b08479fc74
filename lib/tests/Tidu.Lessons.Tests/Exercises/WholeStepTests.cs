using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Wrong steps written out from the first line to the last, as learners hand them in.</summary>
public class WholeStepTests
{
    private const double Eta = 0.4;
    private const double Gamma = 0.9;
    private const double Eps = 1e-6;

    private delegate (double, double, double, double) Body(double x1, double x2, double s1, double s2, double g1, double g2);

    public static TheoryData<string, StepFunction2D> RmsProp =>
        new()
        {
            {
                "默认值",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, 0.99 * s1 + 0.01 * g1 * g1, 0.99 * s2 + 0.01 * g2 * g2, g1, g2, s => Math.Sqrt(s) + 1e-8)
                )
            },
            {
                "照 PyTorch",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, 0.9 * s1 + 0.1 * g1 * g1, 0.9 * s2 + 0.1 * g2 * g2, g1, g2, s => Math.Sqrt(s) + 1e-8)
                )
            },
            {
                "ε 用成了 1e-7",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, 0.9 * s1 + 0.1 * g1 * g1, 0.9 * s2 + 0.1 * g2 * g2, g1, g2, s => Math.Sqrt(s + 1e-7))
                )
            },
            {
                "用了另一个方向刚更新的状态",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * g1 * g1;
                        s2 = Gamma * s1 + (1 - Gamma) * g2 * g2;
                        return Move(x1, x2, s1, s2, g1, g2);
                    }
                )
            },
            {
                "共用了 s₁",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * g1 * g1;
                        s1 = Gamma * s1 + (1 - Gamma) * g2 * g2;
                        x1 -= Eta / Math.Sqrt(s1 + Eps) * g1;
                        x2 -= Eta / Math.Sqrt(s1 + Eps) * g2;
                        return (x1, x2, s1, s2);
                    }
                )
            },
            {
                "先移动 x",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        x1 -= Eta / Math.Sqrt(s1 + Eps) * g1;
                        x2 -= Eta / Math.Sqrt(s2 + Eps) * g2;
                        return (x1, x2, Gamma * s1 + (1 - Gamma) * g1 * g1, Gamma * s2 + (1 - Gamma) * g2 * g2);
                    }
                )
            },
            {
                "移动后的点求梯度",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        x1 -= Eta / Math.Sqrt(s1 + Eps) * g1;
                        x2 -= Eta / Math.Sqrt(s2 + Eps) * g2;
                        return (x1, x2, Gamma * s1 + 0.1 * 0.04 * x1 * x1, Gamma * s2 + 0.1 * 16 * x2 * x2);
                    }
                )
            },
            {
                "s₂ 照抄了它",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * (g1 * g1 + g2 * g2);
                        s2 = s1;
                        return Move(x1, x2, s1, s2, g1, g2);
                    }
                )
            },
            {
                "s 写串了",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * g1 * g1;
                        s1 = Gamma * s2 + (1 - Gamma) * g2 * g2;
                        return Move(x1, x2, s1, s2, g1, g2);
                    }
                )
            },
            {
                "都从这一个自变量里减了",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * g1 * g1;
                        s2 = Gamma * s2 + (1 - Gamma) * g2 * g2;
                        x1 -= Eta / Math.Sqrt(s1 + Eps) * g1;
                        x1 -= Eta / Math.Sqrt(s2 + Eps) * g2;
                        return (x1, x2, s1, s2);
                    }
                )
            },
            {
                "从刚移动过的另一个自变量出发",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        (x1, _, s1, s2) = Right(x1, x2, s1, s2, g1, g2);
                        return (x1, x1 - Eta / Math.Sqrt(s2 + Eps) * g2, s1, s2);
                    }
                )
            },
            {
                "用了另一个自变量，而且它刚移动过",
                Of((x1, x2, s1, s2, g1, _) => Right(x1, x2, s1, s2, g1, 4 * Right(x1, x2, s1, s2, g1, 0).Item1))
            },
            {
                "轮流用了 s₁",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        s1 = Gamma * s1 + (1 - Gamma) * g1 * g1;
                        x1 -= Eta / Math.Sqrt(s1 + Eps) * g1;
                        s1 = Gamma * s1 + (1 - Gamma) * g2 * g2;
                        x2 -= Eta / Math.Sqrt(s1 + Eps) * g2;
                        return (x1, x2, s1, s2);
                    }
                )
            },
            { "s *= …", Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, s1 * (0.9 + 0.1 * g1 * g1), s2 * (0.9 + 0.1 * g2 * g2), g1, g2)) },
            { "1−η", Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 0.9 * s1 + 0.6 * g1 * g1, 0.9 * s2 + 0.6 * g2 * g2, g1, g2)) },
            { "√g", Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 0.9 * s1 + 0.1 * Math.Sqrt(g1), 0.9 * s2 + 0.1 * Math.Sqrt(g2), g1, g2)) },
            {
                "AdaMax",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, Math.Max(0.9 * s1, Math.Abs(g1)), Math.Max(0.9 * s2, Math.Abs(g2)), g1, g2, s => s + Eps)
                )
            },
            {
                "返回了 x",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Right(x1, x2, s1, s2, g1, g2) is var r ? r with { Item3 = r.Item1, Item4 = r.Item2 } : default
                )
            },
            {
                "√max(s, ε)",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, 0.9 * s1 + 0.1 * g1 * g1, 0.9 * s2 + 0.1 * g2 * g2, g1, g2, s => Math.Sqrt(Math.Max(s, Eps)))
                )
            },
            {
                "s 总是 0",
                Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 9 / 10 * s1 + 1 / 10 * g1 * g1, 9 / 10 * s2 + 1 / 10 * g2 * g2, g1, g2))
            },
            {
                "初值成了 1",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        (s1, s2) = (s1 == 0 ? 1 : s1, s2 == 0 ? 1 : s2);
                        return Move(x1, x2, Gamma * s1 + 0.1 * g1 * g1, Gamma * s2 + 0.1 * g2 * g2, g1, g2);
                    }
                )
            },
            { "从 s = 1 算起", Of((x1, x2, _, _, g1, g2) => Move(x1, x2, Gamma + 0.1 * g1 * g1, Gamma + 0.1 * g2 * g2, g1, g2)) },
            {
                "只平方了 x",
                Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 0.9 * s1 + 0.1 * 0.2 * x1 * x1, 0.9 * s2 + 0.1 * 4 * x2 * x2, g1, g2))
            },
            {
                "η 与 γ 用反了",
                Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 0.4 * s1 + 0.6 * g1 * g1, 0.4 * s2 + 0.6 * g2 * g2, g1, g2, eta: Gamma))
            },
            { "步子总是 ±η", Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) with { Item1 = x1 - Eta * Math.Sign(g1) }) },
            { "返回了梯度", Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) with { Item1 = g1, Item2 = g2 }) },
            {
                "返回了另一个方向的 x",
                Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) is var r ? r with { Item2 = r.Item1 } : default)
            },
            {
                "走了两遍",
                Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, 0.9 * s1 + 0.1 * g1 * g1, 0.9 * s2 + 0.1 * g2 * g2, g1, g2, eta: 2 * Eta))
            },
            {
                "只有 ε 乘到了 g",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        (_, _, s1, s2) = Right(x1, x2, s1, s2, g1, g2);
                        return (x1 - (Eta / Math.Sqrt(s1) + Eps * g1), x2 - (Eta / Math.Sqrt(s2) + Eps * g2), s1, s2);
                    }
                )
            },
            { "每次都从 (-5, -2) 算起", Of((_, _, s1, s2, _, _) => Right(-5, -2, s1, s2, 0.2 * -5, 4 * -2)) },
            { "没有返回", Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) with { Item3 = 0, Item4 = 0 }) },
            {
                "(x1, s1, x2, s2)",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        (x1, x2, s1, s2) = Right(x1, x2, s1, s2, g1, g2);
                        return (x1, s1, x2, s2);
                    }
                )
            },
            {
                "参数与返回值的次序",
                (x1, s1, x2, s2) =>
                {
                    (x1, x2, s1, s2) = Right(x1, x2, s1, s2, 0.2 * x1, 4 * x2);
                    return (x1, s1, x2, s2);
                }
            },
            {
                "x 与 s 换了位置",
                Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) is var (a, b, c, d) ? (c, d, a, b) : default)
            },
            {
                "开方后的值",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        var (a, b) = (Gamma * s1 * s1 + 0.1 * g1 * g1, Gamma * s2 * s2 + 0.1 * g2 * g2);
                        (x1, x2, _, _) = Move(x1, x2, a, b, g1, g2);
                        return (x1, x2, Math.Sqrt(a), Math.Sqrt(b));
                    }
                )
            },
            {
                "开方写进了状态",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, Math.Sqrt(0.9 * s1 + 0.1 * g1 * g1), Math.Sqrt(0.9 * s2 + 0.1 * g2 * g2), g1, g2, s => s + Eps)
                )
            },
            { "+=", Of((x1, x2, s1, s2, g1, g2) => Move(x1, x2, s1 + 0.9 * s1 + 0.1 * g1 * g1, s2 + 0.9 * s2 + 0.1 * g2 * g2, g1, g2)) },
            {
                "写成了动量法",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                    {
                        (s1, s2) = (0.9 * s1 + 0.1 * g1, 0.9 * s2 + 0.1 * g2);
                        return (x1 - Eta * s1, x2 - Eta * s2, s1, s2);
                    }
                )
            },
            { "没有用状态", Of((x1, x2, s1, s2, g1, g2) => (x1 - Eta * g1, x2 - Eta * g2, s1, s2)) },
            { "只在 x₂ 这一边", Of((x1, x2, s1, s2, g1, g2) => Right(x1, x2, s1, s2, g1, g2) with { Item2 = x2, Item4 = s2 }) },
            { "梯度总是 0", Of((x1, x2, s1, s2, _, _) => (x1, x2, 0.9 * s1, 0.9 * s2)) },
            {
                "ε 加进了状态里",
                Of(
                    (x1, x2, s1, s2, g1, g2) =>
                        Move(x1, x2, 0.9 * s1 + 0.1 * g1 * g1 + Eps, 0.9 * s2 + 0.1 * g2 * g2 + Eps, g1, g2, Math.Sqrt)
                )
            },
        };

    [Theory]
    [MemberData(nameof(RmsProp))]
    public void A_wrong_step_of_RMSProp_is_called_by_its_name(string words, StepFunction2D step)
    {
        var verdict = Exercise.RmsPropStep.Judge(Submission.Of(step));

        Assert.Equal(VerdictKind.Wrong, verdict.Kind);
        Assert.Contains(words, verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_mean_of_the_squares_is_found_by_its_count_of_calls()
    {
        var t = 3;
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of(
                (x1, x2, s1, s2) =>
                {
                    t++;
                    double g1 = 0.2 * x1,
                        g2 = 4 * x2;
                    (s1, s2) = (s1 + g1 * g1, s2 + g2 * g2);
                    return (x1 - Eta / Math.Sqrt(s1 / t + Eps) * g1, x2 - Eta / Math.Sqrt(s2 / t + Eps) * g2, s1, s2);
                }
            )
        );

        Assert.Contains("除以了步数", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Hyperparameters_that_are_given_must_be_used()
    {
        var eta = Exercise.AdaGradStep.Judge(Submission.Of(_ => StepParts.AdaGrad.Step(), Hyperparameters.ForAdaGrad));
        var gamma = Exercise.RmsPropStep.Judge(
            Submission.Of(
                settings => (x, g, s) => (x - settings.Eta / Math.Sqrt(0.9 * s + 0.1 * g * g + Eps) * g, 0.9 * s + 0.1 * g * g),
                Hyperparameters.ForRmsProp
            )
        );

        Assert.Contains("没有用参数 η", eta.Lines[0], StringComparison.Ordinal);
        Assert.Equal("改成：x -= eta / Math.Sqrt(s + eps) * g;", eta.Repairs.Single());
        Assert.Contains("没有用参数 γ", gamma.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_decay_that_is_given_must_be_used_in_both_weights()
    {
        var kept = Exercise.RmsPropStep.Judge(
            Submission.Of(
                settings => (x, g, s) => Moved(settings.Eta, x, g, 0.9 * s + (1 - settings.Gamma) * g * g),
                Hyperparameters.ForRmsProp
            )
        );
        var added = Exercise.RmsPropStep.Judge(
            Submission.Of(settings => (x, g, s) => Moved(settings.Eta, x, g, settings.Gamma * s + 0.1 * g * g), Hyperparameters.ForRmsProp)
        );

        Assert.Contains("旧的 s 乘了固定的 0.9", kept.Lines[0], StringComparison.Ordinal);
        Assert.Contains("g² 的系数用成了 0.1，应为 1−γ", added.Lines[0], StringComparison.Ordinal);

        static (double, double) Moved(double eta, double x, double g, double s) => (x - eta / Math.Sqrt(s + Eps) * g, s);
    }

    [Fact]
    public void Arguments_in_another_order_are_found()
    {
        var verdict = Exercise.RmsPropStep.Judge(
            Submission.Of(
                (x, s, g) =>
                {
                    s = Gamma * s + (1 - Gamma) * g * g;
                    return (x - Eta / Math.Sqrt(s + Eps) * g, s);
                }
            )
        );

        Assert.Contains("g 与 s 的次序反了", verdict.Lines[0], StringComparison.Ordinal);

        var swapped = Exercise.RmsPropStep.Judge(Submission.Of((g, x, s) => (x - Eta / Math.Sqrt(After(s, g) + Eps) * g, After(s, g))));

        Assert.Contains("x 与 g 的次序反了", swapped.Lines[0], StringComparison.Ordinal);

        static double After(double s, double g) => Gamma * s + (1 - Gamma) * g * g;
    }

    private static StepFunction2D Of(Body body) => (x1, x2, s1, s2) => body(x1, x2, s1, s2, 0.2 * x1, 4 * x2);

    private static (double, double, double, double) Right(double x1, double x2, double s1, double s2, double g1, double g2) =>
        Move(x1, x2, Gamma * s1 + (1 - Gamma) * g1 * g1, Gamma * s2 + (1 - Gamma) * g2 * g2, g1, g2);

    private static (double, double, double, double) Move(
        double x1,
        double x2,
        double s1,
        double s2,
        double g1,
        double g2,
        Func<double, double>? denominator = null,
        double eta = Eta
    )
    {
        denominator ??= s => Math.Sqrt(s + Eps);
        return (x1 - eta / denominator(s1) * g1, x2 - eta / denominator(s2) * g2, s1, s2);
    }
}
