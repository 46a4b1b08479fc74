using CsCheck;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers.Tests;

public class ThreadTests
{
    [Fact]
    public void Threads_give_the_same_bits_however_the_work_is_split()
    {
        RmsPropRule<double> rule = new(0.9, new(0.4, 1e-6, EpsilonPlacement.InsideRoot));
        Gen.Select(Samples.AnyDouble.Array[3 * 100], Gen.Int[0, 100], Gen.Int[1, 40], Gen.Int[1, 4])
            .Sample(
                (numbers, length, chunk, threads) =>
                {
                    double[] split = [.. numbers];
                    ThreadedStep.Split(rule, split.AsSpan(0, length), split.AsSpan(100, length), split.AsSpan(200, length), chunk, threads);
                    SpanStep.Apply(rule, numbers.AsSpan(0, length), numbers.AsSpan(100, length), numbers.AsSpan(200, length));
                    return Bits.Same<double>(numbers, split);
                }
            );
    }

    [Fact]
    public void A_long_step_gives_the_same_bits_on_one_thread_and_on_all()
    {
        AdaGrad optimizer = new(0.4);
        float[] x = [.. Enumerable.Range(0, 300_001).Select(i => MathF.Sin(i))];
        float[] g = [.. x.Reverse()];
        float[] s = new float[x.Length];
        float[] xOfAll = [.. x];
        float[] sOfAll = [.. s];

        optimizer.Step(x, g, s, maxDegreeOfParallelism: 1);
        optimizer.Step(xOfAll, g, sOfAll);

        Assert.True(Bits.Same<float>(x, xOfAll));
        Assert.True(Bits.Same<float>(s, sOfAll));
    }

    [Fact]
    public void A_step_that_may_not_leave_its_thread_allocates_nothing()
    {
        RmsProp optimizer = new(0.4);
        double[] x = new double[100_000];
        double[] g = new double[100_000];
        double[] s = new double[100_000];
        optimizer.Step(x, g, s, maxDegreeOfParallelism: 1);

        long before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Step(x, g, s, maxDegreeOfParallelism: 1);
        optimizer.Step(x.AsSpan(0, 1000), g.AsSpan(0, 1000), s.AsSpan(0, 1000));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_number_of_threads_that_means_nothing_is_refused_and_nothing_changes(int threads)
    {
        double[] numbers = [1, 2, 3];
        Assert.Throws<ArgumentOutOfRangeException>(
            "maxDegreeOfParallelism",
            () => new RmsProp(0.4).Step(numbers.AsSpan(0, 1), numbers.AsSpan(1, 1), numbers.AsSpan(2, 1), threads)
        );
        Assert.Equal([1, 2, 3], numbers);
    }
}
