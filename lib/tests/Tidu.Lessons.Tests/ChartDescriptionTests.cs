using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

public class ChartDescriptionTests
{
    [Fact]
    public void The_contour_grid_is_the_tutorials()
    {
        var contour = Assert.IsType<ContourLayer>(LessonFigures.Contour.Panels[0].Layers[0]);

        Assert.Equal((65, -5.5, 0.9), (contour.X.Length, contour.X[0], contour.X[^1]));
        Assert.Equal((40, -3.0, 0.9), (contour.Y.Length, contour.Y[0], contour.Y[^1]));
        Assert.Equal(Objectives.Ellipse.Value(-5.4, -3.0), contour.Values[1]);
        Assert.Equal(Objectives.Ellipse.Value(-5.5, -2.9), contour.Values[65]);
        Assert.Equal("#1f77b4", contour.Colour);
    }

    // Values run from 0 to 21.025 and to 48.25: eighths of that are 2.63 and 6.03. The floor of the valley has three lines more.
    [Theory]
    [InlineData(nameof(Objectives.Ellipse), new double[] { 0.1, 0.3, 1, 3, 6, 9, 12, 15, 18, 21 })]
    [InlineData(nameof(Objectives.RoundEllipse), new double[] { 0.3, 0.8, 3, 8, 16, 24, 32, 40, 48 })]
    public void Contour_levels_are_round_numbers(string objective, double[] levels)
    {
        var f = objective == nameof(Objectives.Ellipse) ? Objectives.Ellipse : Objectives.RoundEllipse;

        var contour = (ContourLayer)LessonCharts.ContourWithTrace(f).Panels[0].Layers[0];

        Assert.Equal(levels, contour.Levels);
    }

    [Fact]
    public void A_constant_function_has_no_contour_lines()
    {
        var contour = (ContourLayer)LessonCharts.ContourWithTrace((_, _) => 1).Panels[0].Layers[0];

        Assert.Empty(contour.Levels);
    }

    [Fact]
    public void A_trace_has_a_point_for_each_step_and_can_be_scrubbed()
    {
        var line = LessonFigures.Contour.Panels[0].Layers.OfType<LineLayer>().Single();

        Assert.Equal(21, line.X.Length);
        Assert.Equal(20, LessonFigures.Contour.Steps);
        Assert.Equal("RMSProp 第 1 步\nx1 = −3.7351\nx2 = −0.735089\nf = 2.47581", line.HoverTexts[1]);
    }

    [Fact]
    public void An_algorithm_has_its_colour_in_every_figure_whatever_its_place_and_name()
    {
        LineLayer[] all =
        [
            .. LessonFigures.All.Values.SelectMany(chart => chart.Panels).SelectMany(panel => panel.Layers).OfType<LineLayer>(),
            .. Lines(LessonCharts.LossByStep(Objectives.Ellipse, LessonFigures.RmsProp, LessonFigures.AdaGrad)),
        ];

        Assert.All(all.Where(line => line.Name.Contains("AdaGrad")), line => Assert.Equal(Palette.AdaGrad, line.Colour));
        Assert.All(all.Where(line => line.Name.Contains("RMSProp")), line => Assert.Equal(Palette.RmsProp, line.Colour));
        Assert.Equal(
            Palette.RmsProp,
            Lines(LessonCharts.LossByStep(Objectives.Ellipse, LessonFigures.RmsProp.Named("γ = 0.9"))).Single().Colour
        );
        Assert.Equal(Palette.AdaGrad, Lines(Tutorial.ShowTrace2D((_, _) => 0, Tutorial.Train2D(AdaGrad2D))).Single().Colour);

        static (double, double, double, double) AdaGrad2D(double x1, double x2, double s1, double s2) => (x1, x2, s1, s2);
    }

    [Fact]
    public void The_first_coordinate_is_solid_and_round_the_second_dashed_and_square()
    {
        var (x1, x2) = Lines(LessonCharts.EffectiveLearningRateByStep(LessonFigures.RmsProp)) is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException();

        Assert.Equal((LineDash.Solid, Marker.Round), (x1.Dash, x1.Marker));
        Assert.Equal((LineDash.Dashed, Marker.Square), (x2.Dash, x2.Marker));
    }

    [Fact]
    public void Two_runs_of_one_algorithm_share_the_colour_and_differ_in_the_dash()
    {
        var lines = Lines(LessonCharts.LossByStep(Objectives.Ellipse, LessonFigures.AdaGrad, LessonFigures.AdaGrad.Named("again")));

        Assert.Equal(lines[0].Colour, lines[1].Colour);
        Assert.NotEqual(lines[0].Dash, lines[1].Dash);
    }

    [Fact]
    public void The_minimum_is_marked_also_where_only_the_grid_tells_it() =>
        Assert.All(
            [LessonFigures.Contour, Tutorial.ShowTrace2D(Objectives.Ellipse.Value, LessonFigures.RmsProp)],
            chart => Assert.Equal((0.0, 0.0), chart.Panels[0].Layers.OfType<MarkLayer>().Select(mark => (mark.X, mark.Y)).Single())
        );

    [Fact]
    public void A_run_far_from_the_tutorials_window_is_in_the_picture_with_the_minimum()
    {
        var f = Objectives.Ellipse with { Minimum = (7, 3), Start = (20, -9) };
        var panel = LessonCharts.ContourWithTrace(f, Tutorial.Train2D(new AdaGrad(0.4), f)).Panels[0];

        Assert.True(panel.X.Range!.Value.From < 7 && panel.X.Range.Value.To > 20);
        Assert.True(panel.Y.Range!.Value.From < -9 && panel.Y.Range.Value.To > 3);
    }

    [Fact]
    public void A_reader_who_starts_at_step_0_is_not_told_the_end()
    {
        var chart = LessonFigures.Contour with { StartAt = 0 };

        Assert.Contains("最后到 (−0.0106, 1.036e−14)", LessonFigures.Contour.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("最后到", chart.ToHtml(), StringComparison.Ordinal);
    }

    private static LineLayer[] Lines(Chart chart) => [.. chart.Panels.SelectMany(panel => panel.Layers).OfType<LineLayer>()];

    [Fact]
    public void A_chart_without_words_for_those_who_cannot_see_it_is_refused() =>
        Assert.Throws<ArgumentException>(() => LessonFigures.Contour with { Description = " " });

    [Fact]
    public void Effective_rates_side_by_side_share_their_axis()
    {
        var panels = LessonFigures.All["rates side by side"].Panels;

        Assert.Equal(["AdaGrad", "RMSProp"], panels.Select(panel => panel.Title));
        Assert.Equal(panels[0].Y, panels[1].Y);
        var rates = panels.SelectMany(panel => panel.Layers.Cast<LineLayer>()).SelectMany(line => line.Y).ToArray();
        Assert.Equal(80, rates.Length);
        Assert.True(panels[0].Y.Range!.Value.From < rates.Min() && rates.Max() < panels[0].Y.Range!.Value.To);
    }
}
