using System.Text.RegularExpressions;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Training;

public class LossBandTests
{
    [Fact]
    public void Percentiles_lie_between_neighbours_in_proportion()
    {
        var band = LossBand.Of([.. Enumerable.Range(0, 11).Select(i => Run((i * 7) % 11))]);

        Assert.Equal((0.5, 5, 9.5), (band.Low[^1], band.Median[^1], band.High[^1]));
        Assert.Equal((3 / 11.0, 1), (band.ShareBelow(3), band.ShareBelow(11)));
        Assert.Equal("11 个种子：5% 0.50000，中位数 5.00000，95% 9.50000", band.Summary);
    }

    [Fact]
    public void A_run_that_loses_its_numbers_is_the_worst()
    {
        var band = LossBand.Of([Run(double.NaN), Run(1), Run(2)]);

        Assert.Equal([1, 2, double.PositiveInfinity], band.FinalLosses);
        Assert.Equal(1.1, band.Low[^1], 1e-15);
    }

    [Fact]
    public void The_chart_shows_the_distance_to_the_floor_and_the_run_of_the_book()
    {
        var data = Airfoil.Measured;
        var band = Tutorial.BandCh7(new AdaGrad(0.1), data, seeds: 20) with { BookLoss = 0.243675 };

        var chart = TrainingCharts.LossBands(data, band);

        var lines = chart.Panels.Single().Layers.Cast<LineLayer>().ToList();
        Assert.Equal(["AdaGrad 95%", "AdaGrad 中位数", "AdaGrad 5%", "AdaGrad 教材的一次"], lines.Select(line => line.Name));
        Assert.Equal([true, false, true, false], lines.Select(line => line.Dash == LineDash.Dashed));
        Assert.All(lines, line => Assert.Equal(Palette.AdaGrad, line.Colour));
        Assert.Equal(0.243675 - data.LeastSquaresLoss, lines[3].Y.Single(), 1e-15);
        Assert.All(lines.SelectMany(line => line.Y), distance => Assert.True(distance > 0));
        Assert.Contains(band.Summary, chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_sample_there_is_no_run_of_the_book()
    {
        var band = Tutorial.BandCh7(new AdaGrad(0.1), Airfoil.Sample, seeds: 5) with { BookLoss = 0.243675 };

        Assert.Equal(3, TrainingCharts.LossBands(Airfoil.Sample, band).Panels.Single().Layers.Length);
    }

    [Fact]
    public void A_curve_stands_over_the_floor()
    {
        var run = Tutorial.TrainCh7(new AdaGrad(0.1), Airfoil.Sample);

        var chart = TrainingCharts.LossByEpoch(Airfoil.Sample, run);

        var lines = chart.Panels.Single().Layers.Cast<LineLayer>().ToList();
        Assert.Equal(run.Losses, lines[0].Y);
        Assert.All(lines[1].Y, floor => Assert.Equal(Airfoil.Sample.LeastSquaresLoss, floor));
        Assert.Equal([Palette.AdaGrad, Palette.Neutral], lines.Select(line => line.Colour));
        Assert.Matches(new Regex("AdaGrad 从 0[.]4.* 降到 0[.]2.*；下限 0[.]2"), chart.Description);
    }

    [Fact]
    public void A_hand_written_step_has_the_colour_of_the_algorithm_in_its_name_and_a_second_run_another()
    {
        var byHand = Tutorial.TrainCh7(RmsPropStep, () => 0, Airfoil.Sample);
        var compiled = Tutorial.TrainCh7(new RmsProp(0.01, 0.9), Airfoil.Sample);

        var layers = TrainingCharts.LossByEpoch(Airfoil.Sample, byHand, compiled).Panels.Single().Layers;

        Assert.Equal(["手写", "RMSProp"], layers.Take(2).Select(layer => layer.Name));
        Assert.Equal(Palette.RmsProp, layers[0].Colour);
        Assert.NotEqual(Palette.RmsProp, layers[1].Colour);

        static void RmsPropStep(float[] x, float[] g, int s) { }
    }

    private static TrainingRun Run(double loss) => new("一次", [0, 2], [1, loss], []);
}
