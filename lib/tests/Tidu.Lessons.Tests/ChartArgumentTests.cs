using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

/// <summary>What a learner may get wrong about a chart is refused where it is written, in one sentence.</summary>
public class ChartArgumentTests
{
    private static readonly Objective2D Ellipse = Objectives.Ellipse;

    public static TheoryData<Action, string> Mistakes =>
        new()
        {
            { () => _ = Series.From("甲", [1, 2]) with { Colour = "blue" }, "颜色（Colour）“blue”应写成 #rrggbb，如 #d62728。" },
            { () => _ = new MarkLayer("甲", 0, 0) { Colour = "#12345" }, "颜色（Colour）“#12345”应写成 #rrggbb，如 #d62728。" },
            { () => _ = new Series("甲", [1, 2, 3], [1]), "“甲”的 X 有 3 个数，Y 有 1 个，应当一样多。" },
            { () => _ = new LineLayer("甲", [1], [1, 2]), "“甲”的 X 有 1 个数，Y 有 2 个，应当一样多。" },
            { () => _ = new BarLayer("甲", [], [1]), "“甲”的 X 有 0 个数，Y 有 1 个，应当一样多。" },
            { () => _ = new Series("甲", default, default), "“甲”没有给出 X，请给出一个数组。" },
            { () => _ = new LineLayer("甲", [1], default), "“甲”没有给出 Y，请给出一个数组。" },
            { () => _ = new ContourLayer("甲", [1, 2], [1, 2], [1], []), "“甲”的网格有 2 × 2 个点，Values 却有 1 个数，应当一样多。" },
            { () => _ = new ContourLayer("甲", [1], [1], [1], default), "“甲”没有给出 Levels，请给出一个数组。" },
            { () => LessonCharts.EffectiveLearningRateByStep(), "没有可画的轨迹，请至少给出一次训练的结果，如 Train2D(…)。" },
            { () => LessonCharts.EffectiveLearningRatesSideBySide(), "没有可画的轨迹，请至少给出一次训练的结果，如 Train2D(…)。" },
            { () => LessonCharts.TracesSideBySide(Ellipse), "没有可画的轨迹，请至少给出一次训练的结果，如 Train2D(…)。" },
            { () => LessonCharts.LossByStep(Ellipse, [null!]), "没有可画的轨迹，请至少给出一次训练的结果，如 Train2D(…)。" },
            { () => LessonCharts.Bars("甲", "x", "y"), "没有可画的数列，请至少给出一个 Series。" },
            {
                () => LessonCharts.Lines(" ", "x", "y", AxisScale.Linear, Series.From("甲", [1])),
                "图要有一句说明（Description），讲给看不见图的读者。"
            },
            { () => Chart.SideBySide(), "请至少给出一张图。" },
            { () => Tutorial.Train2D(new AdaGrad(0.4), Ellipse, 0), "steps 应当是正整数。" },
            { () => LessonFigures.RmsProp.UpTo(21), "“RMSProp”走了 20 步，只能取 0 到 20 步。" },
        };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistake_is_named_in_one_sentence(Action mistake, string sentence) =>
        Assert.StartsWith(sentence, Assert.ThrowsAny<ArgumentException>(mistake).Message, StringComparison.Ordinal);

    [Fact]
    public void A_run_that_is_not_a_number_from_the_first_step_has_no_rates_to_draw()
    {
        var run = Tutorial.Train2D(new AdaGrad(0.4), Ellipse with { Gradient = (_, _) => (double.NaN, double.NaN) });

        var error = Assert.Throws<ArgumentException>(() => LessonCharts.EffectiveLearningRateByStep(run));
        Assert.StartsWith(
            "AdaGrad 从第 1 步起是 NaN（不是一个数），没有有效学习率可画，请检查梯度、起点和学习率。",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_run_that_stops_being_a_number_says_so_over_its_figure()
    {
        var f = Ellipse with { Gradient = (x1, x2) => x1 > -4 ? (double.NaN, 0) : Ellipse.Gradient(x1, x2) };
        var run = Tutorial.Train2D(new AdaGrad(0.4), f);
        Chart[] charts =
        [
            LessonCharts.ContourWithTrace(f, run),
            LessonCharts.TracesSideBySide(f, run, LessonFigures.RmsProp),
            LessonCharts.LossByStep(f, run),
            LessonCharts.EffectiveLearningRateByStep(run),
            LessonCharts.EffectiveLearningRatesSideBySide(run, LessonFigures.RmsProp),
        ];

        Assert.All(
            charts,
            chart =>
            {
                Assert.Matches("^AdaGrad 从第 [2-9] 步起是 NaN（不是一个数）$", chart.Title);
                Assert.Contains(chart.Title!, chart.Description, StringComparison.Ordinal);
                // As a value of the chart; the first chart of a process brings the page's program, which has the word too.
                Assert.DoesNotMatch("[:,\\[]-?Infinity", chart.ToHtml());
            }
        );
    }

    [Fact]
    public void A_run_that_grows_without_bound_says_so_too()
    {
        var run = Tutorial.Train2D(new GradientDescent(1e200), Ellipse);

        Assert.Matches("^.+ 从第 \\d+ 步起是(无穷大（Infinity）| NaN（不是一个数）)$", LessonCharts.ContourWithTrace(Ellipse, run).Title);
    }
}
