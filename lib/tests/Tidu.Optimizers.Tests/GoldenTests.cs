using System.Globalization;

namespace Tidu.Optimizers.Tests;

public class GoldenTests
{
    [Theory]
    [InlineData("7.5_adagrad_eta0.4")]
    [InlineData("7.5_adagrad_eta2")]
    [InlineData("7.6_rmsprop_eta0.4_g0.9")]
    public void A_trace_equals_the_golden_run_to_the_last_bit(string experiment)
    {
        double[][] golden =
        [
            .. Csv.Rows("golden-2d.csv")
                .Where(row => row[0] == experiment)
                .Select(row => row[2..].Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()),
        ];
        Assert.Equal(21, golden.Length);

        double[][] trace = [.. Trace(OptimizerOf(experiment)).Take(21).Select(p => new[] { p.X1, p.X2, p.S1, p.S2 })];

        Assert.All(golden.Zip(trace), pair => Assert.True(Bits.Same<double>(pair.First, pair.Second)));
    }

    [Theory]
    [InlineData("7.5_adagrad_eta0.4", "x1 -2.382563, x2 -0.158591")]
    [InlineData("7.5_adagrad_eta2", "x1 -0.002295, x2 -0.000000")]
    [InlineData("7.6_rmsprop_eta0.4_g0.9", "x1 -0.010599, x2 0.000000")]
    public void The_twentieth_step_prints_what_the_book_prints(string experiment, string printed) =>
        Assert.Equal(printed, Print(OptimizerOf(experiment)));

    [Fact]
    public void Epsilon_outside_the_root_shows_in_the_sixth_decimal()
    {
        Assert.StartsWith("x1 -0.010598,", Print(new RmsProp(0.4, epsilonPlacement: EpsilonPlacement.OutsideRoot)));
        Assert.StartsWith("x1 -2.382564,", Print(new AdaGrad(0.4, epsilonPlacement: EpsilonPlacement.OutsideRoot)));
    }

    private static IOptimizer OptimizerOf(string experiment) =>
        experiment switch
        {
            "7.5_adagrad_eta0.4" => new AdaGrad(0.4),
            "7.5_adagrad_eta2" => new AdaGrad(2),
            "7.6_rmsprop_eta0.4_g0.9" => new RmsProp(0.4, gamma: 0.9),
            _ => throw new ArgumentOutOfRangeException(nameof(experiment)),
        };

    private static IEnumerable<TracePoint> Trace(IOptimizer optimizer)
    {
        TracePoint point = new(0, -5, -2);
        while (true)
        {
            yield return point;
            point = optimizer.Step(point, 0.2 * point.X1, 4 * point.X2);
        }
    }

    private static string Print(IOptimizer optimizer)
    {
        TracePoint last = Trace(optimizer).ElementAt(20);
        return string.Create(CultureInfo.InvariantCulture, $"x1 {last.X1:F6}, x2 {last.X2:F6}");
    }
}
