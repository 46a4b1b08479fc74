using Tidu.Charts;

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

    // Values run from 0 to 21.025 and to 48.25: eighths of that are 2.63 and 6.03.
    [Theory]
    [InlineData(nameof(Objectives.Ellipse), new double[] { 3, 6, 9, 12, 15, 18, 21 })]
    [InlineData(nameof(Objectives.RoundEllipse), new double[] { 8, 16, 24, 32, 40, 48 })]
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
    public void The_trace_is_orange_has_a_point_for_each_step_and_can_be_scrubbed()
    {
        var line = Assert.IsType<LineLayer>(LessonFigures.Contour.Panels[0].Layers[1]);

        Assert.Equal("#ff7f0e", line.Colour);
        Assert.Equal(21, line.X.Length);
        Assert.Equal(20, LessonFigures.Contour.Steps);
        Assert.Equal("RMSProp 第 1 步\nx1 = −3.7351\nx2 = −0.735089\nf = 2.47581", line.HoverTexts[1]);
    }

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
