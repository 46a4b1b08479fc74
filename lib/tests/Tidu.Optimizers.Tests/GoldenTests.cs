using System.Globalization;

namespace Tidu.Optimizers.Tests;

public class GoldenTests
{
    public static readonly TheoryData<string, IOptimizer, double, string> Runs = new()
    {
        { "7.2_gd_eta0.1", new GradientDescent(0.1), 2, "x1 -0.057646, x2 -0.000073" },
        { "7.4_gd_eta0.4", new GradientDescent(0.4), 0.2, "x1 -0.943467, x2 -0.000073" },
        { "7.4_gd_eta0.6", new GradientDescent(0.6), 0.2, "x1 -0.387814, x2 -1673.365109" },
        { "7.4_mom_eta0.4_g0.5", new Momentum(0.4, gamma: 0.5), 0.2, "x1 -0.062843, x2 0.001202" },
        { "7.4_mom_eta0.6_g0.5", new Momentum(0.6, gamma: 0.5), 0.2, "x1 0.007188, x2 0.002553" },
        { "7.5_adagrad_eta0.4", new AdaGrad(0.4), 0.2, "x1 -2.382563, x2 -0.158591" },
        { "7.5_adagrad_eta2", new AdaGrad(2), 0.2, "x1 -0.002295, x2 -0.000000" },
        { "7.6_rmsprop_eta0.4_g0.9", new RmsProp(0.4, gamma: 0.9), 0.2, "x1 -0.010599, x2 0.000000" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_of_the_book_comes_out_as_printed_and_as_the_golden_run(
        string experiment,
        IOptimizer optimizer,
        double slope1,
        string printed
    )
    {
        TracePoint[] trace = Trace(optimizer, slope1);
        Assert.Equal(printed, Print(trace[20]));

        string[][] golden = [.. Csv.Rows("golden-2d.csv").Where(row => row[0] == experiment)];
        Assert.Equal(21, golden.Length);
        // The book multiplies the learning rate by the slope first where it has no state to square the gradient for.
        var tolerance = optimizer is IEffectiveLearningRate ? 0 : 1e-12;
        foreach (var row in golden)
        {
            TracePoint point = trace[int.Parse(row[1], CultureInfo.InvariantCulture)];
            double[] expected = [.. row[2..].Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            double[] actual = [point.X1, point.X2, point.S1, point.S2];
            Assert.All(
                expected.Zip(actual),
                pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, tolerance * Math.Abs(pair.First))
            );
        }
    }

    [Fact]
    public void Epsilon_outside_the_root_shows_in_the_sixth_decimal()
    {
        Assert.StartsWith("x1 -0.010598,", Print(Trace(new RmsProp(0.4, epsilonPlacement: EpsilonPlacement.OutsideRoot))[20]));
        Assert.StartsWith("x1 -2.382564,", Print(Trace(new AdaGrad(0.4, epsilonPlacement: EpsilonPlacement.OutsideRoot))[20]));
    }

    private static TracePoint[] Trace(IOptimizer optimizer, double slope1 = 0.2)
    {
        var trace = new TracePoint[21];
        trace[0] = new(0, -5, -2);
        optimizer.Run(trace, (x1, x2) => (slope1 * x1, 4 * x2));
        return trace;
    }

    private static string Print(TracePoint point) => string.Create(CultureInfo.InvariantCulture, $"x1 {point.X1:F6}, x2 {point.X2:F6}");
}
