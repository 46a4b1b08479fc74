using System.Text.RegularExpressions;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

/// <summary>The values behind a chart, for readers who cannot see it.</summary>
public sealed partial class ChartTableTests
{
    [Fact]
    public void A_trace_has_a_row_for_each_step()
    {
        var rows = Rows(LessonFigures.Contour);

        Assert.Equal(["步 RMSProp x1 RMSProp x2", "0 −5 −2", "1 −3.7351 −0.735089"], rows[..3]);
        Assert.Equal(22, rows.Count);
    }

    [Fact]
    public void Lines_of_different_length_share_a_table()
    {
        var loss = LessonCharts.LossByStep(Objectives.Ellipse, LessonFigures.AdaGrad, LessonFigures.RmsProp.UpTo(1));

        Assert.Equal(["步数 AdaGrad RMSProp", "0 10.5 10.5", "1 7.236 2.47581", "2 5.51984"], Rows(loss)[..4].Select(row => row.TrimEnd()));
    }

    [Fact]
    public void A_long_run_is_thinned_to_round_steps_and_keeps_its_end()
    {
        var run = Tutorial.Train2D(new AdaGrad(0.4), Objectives.Ellipse, 1003);

        var steps = Rows(LessonCharts.LossByStep(Objectives.Ellipse, run))[1..].Select(row => row.Split(' ')[0]).ToList();

        Assert.Equal(["0", "20", "40"], steps[..3]);
        Assert.Equal("1003", steps[^1]);
        Assert.InRange(steps.Count, 30, 60);
    }

    private static List<string> Rows(Chart chart) =>
        [
            .. Row()
                .Matches(chart.ToHtml())
                .Select(row => Tag().Replace(row.Groups[1].Value.Replace("</th>", " ").Replace("</td>", " "), "").Trim()),
        ];

    [GeneratedRegex("<tr>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
