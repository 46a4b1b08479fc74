using CsCheck;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers.Tests;

public class ThreadTests
{
    private const int Longest = 100;

    [Fact]
    public void Threads_give_the_same_bits_however_the_work_is_split()
    {
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[4 * Longest], Gen.Int[0, Longest], Gen.Int[1, 40], Gen.Int[1, 4])
            .Sample(
                (optimizer, numbers, length, chunk, threads) => optimizer.Use<double, Splits, bool>(1, new(numbers, length, chunk, threads))
            );
    }

    /// <summary>Whether a split step makes the same of some numbers as one that is not split.</summary>
    private readonly struct Splits(double[] numbers, int length, int chunk, int threads) : IOptimizer.IUse<double, bool>
    {
        public bool With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, double>
        {
            double[] whole = [.. numbers];
            double[] split = [.. numbers];
            SpanStep.Apply(rule, Parts(whole, TRule.States));
            ManySteps<double>.Split(rule, Parts(split, TRule.States), chunk, threads);
            return Bits.Same<double>(whole, split);
        }

        private StepSpans<double> Parts(double[] array, int states) =>
            new(
                array.AsSpan(0, length),
                array.AsSpan(Longest, length),
                array.AsSpan(2 * Longest, states > 0 ? length : 0),
                array.AsSpan(3 * Longest, states > 1 ? length : 0)
            );
    }

    [Fact]
    public void A_long_step_gives_the_same_bits_on_one_thread_and_on_all()
    {
        AdaGrad optimizer = new(0.4);
        float[] x = [.. Enumerable.Range(0, 1_500_001).Select(i => MathF.Sin(i))];
        float[] g = [.. x.Reverse()];
        var s = new float[x.Length];
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
        var x = new double[100_000];
        var g = new double[100_000];
        var s = new double[100_000];
        optimizer.Step(x, g, s, maxDegreeOfParallelism: 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
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
            () => new RmsProp(0.4).Step(numbers.AsSpan(0, 1), numbers.AsSpan(1, 1), numbers.AsSpan(2, 1), maxDegreeOfParallelism: threads)
        );
        Assert.Equal([1, 2, 3], numbers);
    }
}
