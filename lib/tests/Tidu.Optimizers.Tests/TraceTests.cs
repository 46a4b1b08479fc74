using CsCheck;

namespace Tidu.Optimizers.Tests;

public class TraceTests
{
    private static (double, double) Gradient(double x1, double x2) => (0.2 * x1, 4 * x2);

    [Fact]
    public void A_trace_is_the_start_and_step_after_step() =>
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[4], Gen.Int[1, 30])
            .Sample(
                (optimizer, start, points) =>
                {
                    State2D[] trace = new State2D[points];
                    trace[0] = new(start[0], start[1], start[2], start[3]);
                    (double x1, double x2, double s1, double s2) = trace[0];
                    optimizer.Trace2D(trace, Gradient);
                    foreach (State2D point in trace)
                    {
                        if (!Bits.Same<double>([point.X1, point.X2, point.S1, point.S2], [x1, x2, s1, s2]))
                        {
                            return false;
                        }
                        (x1, x2, s1, s2) = optimizer.Step2D(x1, x2, s1, s2, 0.2 * x1, 4 * x2);
                    }
                    return true;
                }
            );

    private readonly struct GradientOfStructure : IGradient2D
    {
        public (double G1, double G2) At(double x1, double x2) => (0.2 * x1, 4 * x2);
    }

    [Fact]
    public void A_gradient_that_is_a_structure_gives_the_same_trace()
    {
        foreach (IOptimizer optimizer in Samples.Optimizers)
        {
            State2D[] ofDelegate = new State2D[21];
            State2D[] ofStructure = new State2D[21];
            ofDelegate[0] = ofStructure[0] = new(-5, -2, 0, 0);
            optimizer.Trace2D(ofDelegate, Gradient);
            optimizer.Trace2D(ofStructure, default(GradientOfStructure));
            Assert.Equal(ofDelegate, ofStructure);
        }
    }

    [Fact]
    public void A_trace_allocates_nothing()
    {
        RmsProp optimizer = new(0.4);
        State2D[] trace = new State2D[21];
        Func<double, double, (double, double)> gradient = Gradient;
        optimizer.Trace2D(trace, gradient);
        optimizer.Trace2D(trace, default(GradientOfStructure));

        long before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Trace2D(trace, gradient);
        optimizer.Trace2D(trace, default(GradientOfStructure));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_trace_needs_room_for_its_start_and_a_gradient()
    {
        Assert.Throws<ArgumentException>("trace", () => new AdaGrad(0.4).Trace2D([], Gradient));
        Assert.Throws<ArgumentException>("trace", () => new RmsProp(0.4).Trace2D([], default(GradientOfStructure)));
        Assert.Throws<ArgumentNullException>("gradient", () => new AdaGrad(0.4).Trace2D(new State2D[1], null!));
    }
}
