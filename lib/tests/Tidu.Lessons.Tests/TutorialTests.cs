using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

public class TutorialTests
{
    private static readonly Dictionary<string, StepFunction2D> HandWritten = new()
    {
        ["7.2_gd_eta0.1"] = (x1, x2, _, _) => (x1 - 0.1 * 2 * x1, x2 - 0.1 * 4 * x2, 0, 0),
        ["7.4_gd_eta0.4"] = (x1, x2, _, _) => (x1 - 0.4 * 0.2 * x1, x2 - 0.4 * 4 * x2, 0, 0),
        ["7.4_gd_eta0.6"] = (x1, x2, _, _) => (x1 - 0.6 * 0.2 * x1, x2 - 0.6 * 4 * x2, 0, 0),
        ["7.4_mom_eta0.4_g0.5"] = Momentum(0.4, 0.5),
        ["7.4_mom_eta0.6_g0.5"] = Momentum(0.6, 0.5),
    };

    [Theory]
    [InlineData("7.2_gd_eta0.1", "epoch 20, x1 -0.057646, x2 -0.000073")]
    [InlineData("7.4_gd_eta0.4", "epoch 20, x1 -0.943467, x2 -0.000073")]
    [InlineData("7.4_gd_eta0.6", "epoch 20, x1 -0.387814, x2 -1673.365109")]
    [InlineData("7.4_mom_eta0.4_g0.5", "epoch 20, x1 -0.062843, x2 0.001202")]
    [InlineData("7.4_mom_eta0.6_g0.5", "epoch 20, x1 0.007188, x2 0.002553")]
    public void A_hand_written_step_gives_the_golden_run_to_the_last_bit(string experiment, string line)
    {
        var trace = Tutorial.Train2D(HandWritten[experiment]);

        Assert.Equal(line, trace.Summary);
        Check.SameBits(trace, GoldenRuns.Read(experiment), experiment);
    }

    [Theory]
    [InlineData("7.5_adagrad_eta0.4", "epoch 20, x1 -2.382563, x2 -0.158591")]
    [InlineData("7.5_adagrad_eta2", "epoch 20, x1 -0.002295, x2 -0.000000")]
    [InlineData("7.6_rmsprop_eta0.4_g0.9", "epoch 20, x1 -0.010599, x2 0.000000")]
    public void An_optimizer_gives_the_golden_run_to_the_last_bit(string experiment, string line)
    {
        IOptimizer optimizer = experiment switch
        {
            "7.5_adagrad_eta0.4" => new AdaGrad(0.4),
            "7.5_adagrad_eta2" => new AdaGrad(2),
            _ => new RmsProp(0.4, 0.9),
        };

        var trace = Tutorial.Train2D(optimizer, Objectives.Ellipse);

        Assert.Equal(line, trace.Summary);
        Check.SameBits(trace, GoldenRuns.Read(experiment), experiment);
    }

    [Fact]
    public void Every_step_of_a_trace_is_the_gradient_times_the_effective_learning_rate()
    {
        var trace = Tutorial.Train2D(new RmsProp(0.4, 0.9), Objectives.Ellipse, steps: 50);

        Assert.Equal(51, trace.Points.Length);
        Assert.True(double.IsNaN(trace[0].G1) && double.IsNaN(trace[0].Rate2));
        foreach (var (before, after) in trace.Points.Zip(trace.Points.Skip(1)))
        {
            Assert.Equal((after.G1, after.G2), Objectives.Ellipse.Gradient(before.X1, before.X2));
            Assert.Equal(after.X1, before.X1 - after.Rate1 * after.G1);
            Assert.Equal(after.X2, before.X2 - after.Rate2 * after.G2);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_run_needs_at_least_one_step(int steps)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tutorial.Train2D(new AdaGrad(0.4), Objectives.Ellipse, steps));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tutorial.Train2D(HandWritten["7.2_gd_eta0.1"], steps));
    }

    private static StepFunction2D Momentum(double eta, double gamma) =>
        (x1, x2, v1, v2) =>
        {
            v1 = gamma * v1 + eta * 0.2 * x1;
            v2 = gamma * v2 + eta * 4 * x2;
            return (x1 - v1, x2 - v2, v1, v2);
        };
}
