using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Steps of other algorithms, which remember more than s in variables outside.</summary>
public class OtherAlgorithmTests
{
    private const double Gamma = 0.9;
    private const double Eps = 1e-6;

    /// <summary>From (x, g, s) and what is remembered of the coordinate to (x, s); t counts the calls.</summary>
    private delegate (double X, double S) Step(double x, double slope, double s, double[] kept, int t);

    public static TheoryData<string, StepFunction2D> Steps =>
        new()
        {
            { "写成了 Adam：", Of((x, a, s, kept, t) => Adam(x, a * x, s, kept, t, Gamma, v => Math.Sqrt(v + Eps))) },
            { "默认值也是它的", Of((x, a, s, kept, t) => Adam(x, a * x, s, kept, t, 0.999, v => Math.Sqrt(v) + 1e-8)) },
            { "ε 用成了 1e-7", Of((x, a, s, kept, t) => Adam(x, a * x, s, kept, t, 0.999, v => Math.Sqrt(v) + 1e-7)) },
            {
                "中心化",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        (s, kept[0]) = (Average(Gamma, s, Square(a * x)), Average(Gamma, kept[0], a * x));
                        return (x - 0.4 * a * x / Math.Sqrt(s - kept[0] * kept[0] + Eps), s);
                    }
                )
            },
            {
                "AMSGrad",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        s = Average(Gamma, s, Square(a * x));
                        kept[0] = Math.Max(kept[0], s);
                        return (x - 0.4 * a * x / Math.Sqrt(kept[0] + Eps), s);
                    }
                )
            },
            {
                "AdaDelta",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        s = Average(Gamma, s, Square(a * x));
                        var change = Math.Sqrt((kept[0] + Eps) / (s + Eps)) * a * x;
                        kept[0] = Average(Gamma, kept[0], change * change);
                        return (x - change, s);
                    }
                )
            },
            {
                "Nesterov 动量：在先走一段之后的点求梯度，还加上了从前的步子（旧的占 0.5）",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        var g = a * (x - 0.5 * kept[0]);
                        s = Average(Gamma, s, g * g);
                        kept[0] = 0.5 * kept[0] + 0.4 * g / Math.Sqrt(s + Eps);
                        return (x - kept[0], s);
                    }
                )
            },
            {
                "上一次调用的梯度",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        s = Average(Gamma, s, Square(a * x));
                        var last = kept[0];
                        kept[0] = a * x;
                        return (x - 0.4 * last / Math.Sqrt(s + Eps), s);
                    }
                )
            },
            {
                "正负号",
                Of(
                    (x, a, s, kept, _) =>
                    {
                        kept[0] = Average(0.9, kept[0], a * x);
                        return (x - 0.4 * Math.Sign(kept[0]), Average(Gamma, s, Square(a * x)));
                    }
                )
            },
            {
                "存了回去",
                Of(
                    (x, a, s, _, t) =>
                    {
                        s = Average(Gamma, s, Square(a * x)) / (1 - Math.Pow(Gamma, t));
                        return (x - 0.4 * a * x / Math.Sqrt(s + Eps), s);
                    }
                )
            },
            {
                "偏差修正",
                Of(
                    (x, a, s, _, t) =>
                    {
                        s = Average(Gamma, s, Square(a * x));
                        return (x - 0.4 * a * x / Math.Sqrt(s / (1 - Math.Pow(Gamma, t - 1)) + Eps), s);
                    }
                )
            },
        };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Another_algorithm_is_called_by_its_name(string words, StepFunction2D step) =>
        Assert.Contains(words, Exercise.RmsPropStep.Judge(Submission.Of(step)).Lines[0], StringComparison.Ordinal);

    [Fact]
    public void What_an_earlier_check_left_in_memory_is_no_hindrance()
    {
        var step = Of((x, a, s, kept, t) => Adam(x, a * x, s, kept, t, 0.999, v => Math.Sqrt(v) + 1e-8));
        var names = Enumerable.Range(1, 3).Select(_ => Exercise.RmsPropStep.Judge(Submission.Of(step)).Lines[0]);

        Assert.StartsWith("像是：写成了 Adam", Assert.Single(names.Distinct()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Adam_is_found_however_it_counts(int each, int more)
    {
        var (t, m) = (more, new double[2]);
        var verdict = Exercise.RmsPropStep.Judge(
            Submission.Of(
                (double[] x, double[] g, double[] s) =>
                {
                    t += each == 1 ? 1 : 0;
                    for (var i = 0; i < 2; i++)
                    {
                        t += each == 1 ? 0 : 1;
                        double[] kept = [m[i]];
                        (x[i], s[i]) = Adam(x[i], g[i], s[i], kept, t, 0.999, v => Math.Sqrt(v) + 1e-8);
                        m[i] = kept[0];
                    }
                    return (x, s);
                }
            )
        );

        Assert.Contains("写成了 Adam", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_for_one_variable_remembers_both_in_one_place()
    {
        var (m, t) = (0.0, 0);
        var verdict = Exercise.AdaGradStep.Judge(
            Submission.Of(
                (x, g, s) =>
                {
                    double[] kept = [m];
                    (x, s) = Adam(x, g, s, kept, ++t, 0.999, v => Math.Sqrt(v) + 1e-8);
                    m = kept[0];
                    return (x, s);
                }
            )
        );

        Assert.Contains("写成了 Adam", verdict.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_x_kept_outside_is_found()
    {
        var (kept1, kept2) = (-5.0, -2.0);
        var verdict = Exercise.RmsPropStep.Judge(
            Submission.Of((_, _, s1, s2) => ((kept1, kept2, s1, s2) = StepParts.RmsProp.Step()(kept1, kept2, s1, s2)))
        );

        Assert.Contains("x 留在函数外面", verdict.Lines[0], StringComparison.Ordinal);
    }

    private static (double X, double S) Adam(double x, double g, double s, double[] kept, int t, double decay, Func<double, double> root)
    {
        (kept[0], s) = (Average(0.9, kept[0], g), Average(decay, s, g * g));
        return (x - 0.4 * (kept[0] / (1 - Math.Pow(0.9, t))) / root(s / (1 - Math.Pow(decay, t))), s);
    }

    private static double Average(double part, double old, double now) => part * old + (1 - part) * now;

    private static double Square(double value) => value * value;

    private static StepFunction2D Of(Step step)
    {
        double[] kept1 = [0],
            kept2 = [0];
        var t = 0;
        return (x1, x2, s1, s2) =>
        {
            t++;
            var (first, second) = (step(x1, 0.2, s1, kept1, t), step(x2, 4, s2, kept2, t));
            return (first.X, second.X, first.S, second.S);
        };
    }
}
