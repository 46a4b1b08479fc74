using CsCheck;

namespace Tidu.Optimizers.Tests;

public class TraceTests
{
    private static (double, double) Gradient(double x1, double x2) => (0.2 * x1, 4 * x2);

    [Fact]
    public void A_trace_is_the_start_and_step_after_step() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[6], Gen.Int[0, 5], Gen.Int[1, 30])
            .Sample(
                (optimizer, start, taken, points) =>
                {
                    var trace = new TracePoint[points];
                    TracePoint expected = new(taken, start[0], start[1], start[2], start[3], start[4], start[5]);
                    trace[0] = expected;
                    optimizer.Run(trace, Gradient);
                    foreach (TracePoint point in trace)
                    {
                        if (!SameBits(point, expected))
                        {
                            return false;
                        }
                        expected = optimizer.Step(expected, 0.2 * expected.X1, 4 * expected.X2);
                    }
                    return true;
                }
            );

    [Fact]
    public void A_trace_allocates_nothing()
    {
        RmsProp optimizer = new(0.4);
        var trace = new TracePoint[21];
        Func<double, double, (double, double)> gradient = Gradient;

        Assert.Equal(0, Memory.AllocatedBy(() => optimizer.Run(trace, gradient)));
    }

    [Fact]
    public void A_trace_needs_room_for_its_start_and_a_gradient()
    {
        Assert.Throws<ArgumentException>("trace", () => new AdaGrad(0.4).Run([], Gradient));
        Assert.Throws<ArgumentNullException>("gradient", () => new AdaGrad(0.4).Run(new TracePoint[1], null!));
    }

    private static bool SameBits(TracePoint left, TracePoint right) =>
        left.Step == right.Step && Bits.Same<double>(Numbers(left), Numbers(right));

    private static double[] Numbers(TracePoint point) => [point.X1, point.X2, point.S1, point.S2, point.M1, point.M2];
}
