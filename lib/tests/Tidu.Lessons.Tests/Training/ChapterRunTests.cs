using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Training;

/// <summary>The chapter's training runs on the measured data: losses of one seed prove nothing, their band does.</summary>
public class ChapterRunTests
{
    [Theory]
    [InlineData("GD", 0.243605, 0.24306, 0.24516, 0.24903)]
    [InlineData("SGD", 0.243433, 0.24233, 0.24411, 0.24947)]
    [InlineData("mini-batch SGD", 0.242805, 0.24231, 0.24416, 0.24948)]
    [InlineData("momentum .02 .5", 0.245518, 0.24232, 0.24371, 0.24720)]
    [InlineData("momentum .02 .9", 0.252046, 0.24531, 0.25437, 0.27650)]
    [InlineData("momentum .004 .9", 0.242905, 0.24228, 0.24375, 0.24743)]
    [InlineData("AdaGrad", 0.243675, 0.24199, 0.24267, 0.24463)]
    [InlineData("RMSProp", 0.243452, 0.24221, 0.24374, 0.24805)]
    [InlineData("AdaDelta", 0.243728, 0.24219, 0.24338, 0.24660)]
    [InlineData("Adam", 0.245370, 0.24221, 0.24372, 0.24715)]
    public void The_band_of_200_seeds_is_that_of_an_independent_computation(
        string name,
        double book,
        double low,
        double median,
        double high
    )
    {
        var data = Airfoil.Measured;

        var band = Band(name, data);

        // Other seeds than ours: of the band's width the chance in a sample of 200 moves its edges by no more than this.
        var width = high - low;
        Assert.Equal(low, band.Low[^1], 0.05 * width);
        Assert.Equal(median, band.Median[^1], 0.1 * width);
        Assert.Equal(high, band.High[^1], 0.2 * width);
        Assert.InRange(band.ShareBelow(book), 0.01, 0.99);
        Assert.All(band.Low.Concat(band.FinalLosses), loss => Assert.True(loss > data.LeastSquaresLoss));
        Assert.Equal(data.LossAtZero, band.Median[0], 0.002);
    }

    private static LossBand Band(string name, RegressionData data) =>
        name switch
        {
            "GD" => Tutorial.BandCh7(new GradientDescent(1), data, batchSize: 1500, epochs: 6),
            "SGD" => Tutorial.BandCh7(new GradientDescent(0.005), data, batchSize: 1),
            "mini-batch SGD" => Tutorial.BandCh7(new GradientDescent(0.05), data),
            "momentum .02 .5" => Tutorial.BandCh7(new Momentum(0.02, 0.5), data),
            "momentum .02 .9" => Tutorial.BandCh7(new Momentum(0.02, 0.9), data),
            "momentum .004 .9" => Tutorial.BandCh7(new Momentum(0.004, 0.9), data),
            "AdaGrad" => Tutorial.BandCh7(new AdaGrad(0.1), data),
            "RMSProp" => Tutorial.BandCh7(new RmsProp(0.01, 0.9), data),
            "AdaDelta" => Tutorial.BandCh7(new AdaDelta(0.9), data),
            _ => Tutorial.BandCh7(new Adam(0.01), data),
        };
}
