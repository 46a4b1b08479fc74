using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
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

    // 16 MiB of all arrays together: of two, three and four.
    [Theory]
    [InlineData(0, 1_048_576)]
    [InlineData(1, 699_051)]
    [InlineData(2, 524_288)]
    public void Long_steps_are_given_to_several_threads_in_chunks_of_64_KiB(int states, int length)
    {
        Assert.Equal((false, true), (ManySteps<double>.IsThreaded(length - 1, states), ManySteps<double>.IsThreaded(length, states)));
        Assert.True(ManySteps<float>.IsThreaded(2 * length, states));
        Assert.False(ManySteps<float>.IsThreaded(2 * length - 2, states));
        Assert.Equal((8192, 16384), (ManySteps<double>.ChunkLength, ManySteps<float>.ChunkLength));
    }

    [Fact]
    public void No_more_threads_work_at_once_than_allowed()
    {
        var numbers = new double[40];
        Crowd crowd = new();

        ManySteps<double>.Split(
            new Counting(crowd),
            new(numbers.AsSpan(0, 20), numbers.AsSpan(20), default, default),
            chunk: 1,
            threads: 1
        );

        Assert.Equal(1, crowd.Largest);
    }

    /// <summary>Counts who steps at once.</summary>
    private sealed class Crowd
    {
        private readonly Lock gate = new();
        private int now;

        public int Largest { get; private set; }

        public void Change(int by)
        {
            lock (gate)
            {
                now += by;
                Largest = Math.Max(Largest, now);
            }
        }
    }

    private readonly struct Counting(Crowd crowd) : IStepRule<Counting, double>
    {
        private readonly Crowd crowd = crowd;

        public static int States => 0;

        public static void Step<TLanes>(Counting rule, ref TLanes x, TLanes g, ref TLanes s, ref TLanes m)
            where TLanes : struct, ILanes<TLanes, double>
        {
            rule.crowd.Change(1);
            Thread.Sleep(5);
            rule.crowd.Change(-1);
        }
    }

    [Fact]
    public void Long_steps_leave_their_thread_if_they_may_as_spans_and_as_dense_vectors()
    {
        RmsProp optimizer = new(0.4);
        Vector<double>[] v = [.. Enumerable.Range(0, 3).Select(_ => DenseVector.Create(700_000, 0))];
        double[][] a = [.. v.Select(vector => vector.AsArray())];

        // Handing out work allocates.
        Assert.Equal(0, Memory.AllocatedBy(() => optimizer.Step(a[0], a[1], a[2], maxDegreeOfParallelism: 1)));
        Assert.NotEqual(0, Memory.AllocatedBy(() => optimizer.Step(a[0], a[1], a[2])));
        Assert.Equal(0, Memory.AllocatedBy(() => optimizer.Step(v[0], v[1], v[2], maxDegreeOfParallelism: 1)));
        Assert.NotEqual(0, Memory.AllocatedBy(() => optimizer.Step(v[0], v[1], v[2])));
    }

    [Fact]
    public void A_step_that_may_not_leave_its_thread_allocates_nothing()
    {
        RmsProp optimizer = new(0.4);
        var x = new double[100_000];
        var g = new double[100_000];
        var s = new double[100_000];

        Assert.Equal(0, Memory.AllocatedBy(() => optimizer.Step(x, g, s, maxDegreeOfParallelism: 1)));
        Assert.Equal(0, Memory.AllocatedBy(() => optimizer.Step(x.AsSpan(0, 1000), g.AsSpan(0, 1000), s.AsSpan(0, 1000))));
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
