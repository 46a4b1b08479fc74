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
        CheckRates(trace);
        Assert.Throws<ArgumentOutOfRangeException>(() => trace.Rate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => trace.Gradient(51));
    }

    [Fact]
    public void A_run_may_start_anywhere()
    {
        var trace = Tutorial.Train2D(new AdaGrad(0.4), Objectives.Ellipse, start: (-2, -2));

        Assert.Equal(new TracePoint(0, -2, -2), trace[0]);
        Assert.Equal("epoch 20, x1 -0.158591, x2 -0.158591", trace.Summary);
    }

    // f(20) and f(1000) with η(t) = 0.4·0.99ᵗ and 0.4/√t: 6.8e-5 and 1.4e-218, 0.091 and 8.1e-5.
    [Fact]
    public void The_learning_rate_may_follow_a_schedule()
    {
        var shrinking = Tutorial.Train2D(t => new RmsProp(0.4 * Math.Pow(0.99, t)), Objectives.Ellipse, steps: 1000);
        var root = Tutorial.Train2D(t => new RmsProp(0.4 / Math.Sqrt(t)), Objectives.Ellipse, steps: 1000);

        Assert.Equal((6.8e-5, 1.4e-218), (Loss(shrinking[20], 1e-6), Loss(shrinking.Last, 1e-219)));
        Assert.Equal((0.091, 8.1e-5), (Loss(root[20], 1e-3), Loss(root.Last, 1e-6)));
        CheckRates(root);

        static double Loss(TracePoint point, double unit)
        {
            var value = Objectives.Ellipse.Value(point.X1, point.X2);
            return double.Parse(value.ToString(unit < 1e-2 ? "0.0e0" : "F3"));
        }
    }

    [Fact]
    public void A_hand_written_step_may_have_two_states_and_count()
    {
        var trace = Tutorial.Train2D(point => point with { X1 = point.Step, M2 = point.M2 + 2 }, steps: 3);

        Assert.Equal(new TracePoint(3, 2, -2, M2: 6), trace.Last);
    }

    [Fact]
    public void A_shorter_or_renamed_run_still_knows_its_rates()
    {
        var trace = Tutorial.Train2D(new RmsProp(0.4), Objectives.Ellipse);

        Assert.Equal(trace.Rate(5), trace.UpTo(5).Named("γ = 0.9").Rate(5));
    }

    private static void CheckRates(RatedTrace2D trace)
    {
        for (var k = 1; k <= trace.Steps; k++)
        {
            var ((rate1, rate2), (g1, g2)) = (trace.Rate(k), trace.Gradient(k));
            Assert.Equal((g1, g2), Objectives.Ellipse.Gradient(trace[k - 1].X1, trace[k - 1].X2));
            Assert.Equal(trace[k].X1, trace[k - 1].X1 - rate1 * g1);
            Assert.Equal(trace[k].X2, trace[k - 1].X2 - rate2 * g2);
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
