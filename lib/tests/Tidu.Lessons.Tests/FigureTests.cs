using System.Text.Json;
using System.Text.RegularExpressions;
using Tidu.Charts;

namespace Tidu.Lessons.Tests;

public partial class FigureTests
{
    [Fact]
    public void The_figure_holds_the_contour_grid_and_the_whole_trace()
    {
        var figure = FigureOf(LessonFigures.Contour);
        var (contour, trace) = (figure.GetProperty("data")[0], figure.GetProperty("data")[4]);

        Assert.Equal("contour", contour.GetProperty("type").GetString());
        Assert.Equal(40, contour.GetProperty("z").GetArrayLength());
        Assert.All(contour.GetProperty("z").EnumerateArray(), row => Assert.Equal(65, row.GetArrayLength()));
        Assert.Equal(3, contour.GetProperty("contours").GetProperty("start").GetDouble());
        Assert.Equal(21, contour.GetProperty("contours").GetProperty("end").GetDouble());
        Assert.Equal("scatter", trace.GetProperty("type").GetString());
        Assert.Equal(LessonFigures.RmsProp.Points.Select(point => point.X1), Numbers(trace.GetProperty("x")));
        Assert.Equal(LessonFigures.RmsProp.Points.Select(point => point.X2), Numbers(trace.GetProperty("y")));
        Assert.Equal("[4]", figure.GetProperty("layout").GetProperty("meta").GetProperty("revealed").GetRawText());
    }

    [Fact]
    public void Panels_get_an_axis_pair_each_and_are_scrubbed_together()
    {
        var figure = FigureOf(LessonFigures.SideBySide);
        var layout = figure.GetProperty("layout");

        Assert.Equal(
            ["x", "x2"],
            figure.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("xaxis").GetString()).Distinct()
        );
        Assert.True(
            Numbers(layout.GetProperty("xaxis").GetProperty("domain"))[1] < Numbers(layout.GetProperty("xaxis2").GetProperty("domain"))[0]
        );
        Assert.Equal(
            ["AdaGrad", "RMSProp"],
            layout.GetProperty("annotations").EnumerateArray().Select(a => a.GetProperty("text").GetString())
        );
        Assert.Equal("[4,9]", layout.GetProperty("meta").GetProperty("revealed").GetRawText());
    }

    [Fact]
    public void The_loss_axis_is_logarithmic()
    {
        var layout = FigureOf(LessonFigures.All["loss"]).GetProperty("layout");

        Assert.Equal("log", layout.GetProperty("yaxis").GetProperty("type").GetString());
        Assert.Equal("linear", layout.GetProperty("xaxis").GetProperty("type").GetString());
    }

    [Fact]
    public void A_value_that_is_not_finite_leaves_a_gap()
    {
        var chart = LessonCharts.Lines("缺口", "k", "y", AxisScale.Linear, Series.From("y", [1, double.PositiveInfinity, 3]));

        Assert.Equal("[1,null,3]", FigureOf(chart).GetProperty("data")[0].GetProperty("y").GetRawText());
    }

    [Fact]
    public void A_name_cannot_end_the_script_element_that_holds_it()
    {
        var chart = LessonCharts.Lines("</script><b>", "</script>", "y", AxisScale.Linear, Series.From("</script>", [1, 2]));

        Assert.Equal("</script>", FigureOf(chart).GetProperty("data")[0].GetProperty("name").GetString());
        Assert.DoesNotContain("</script><b>", chart.ToHtml(), StringComparison.Ordinal);
    }

    private static JsonElement FigureOf(Chart chart) =>
        JsonDocument.Parse(FigureScript().Match(chart.ToHtml()).Groups[1].Value).RootElement;

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    [GeneratedRegex("""<script type="application/json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex FigureScript();
}
