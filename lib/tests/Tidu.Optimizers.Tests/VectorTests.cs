using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Tidu.Optimizers.Tests;

public class VectorTests
{
    private static readonly Func<double[], Vector<double>>[] Kinds = [DenseVector.OfEnumerable, SparseVector.OfEnumerable];

    [Fact]
    public void Dense_and_sparse_vectors_step_like_the_scalar()
    {
        var kind = Gen.OneOf(Kinds);
        Gen.Select(Samples.AnyOptimizer, Samples.AnyDouble.Array[4].Array[1, 20], kind.Array[4])
            .Sample(
                (optimizer, rows, kinds) =>
                {
                    Vector<double>[] v = [.. kinds.Select((kindOf, i) => kindOf([.. rows.Select(row => row[i])]))];
                    (Vector<double> x, Vector<double> g, Vector<double> s, Vector<double> m) = (v[0], v[1], v[2], v[3]);
                    // Read back: a sparse vector keeps no −0.
                    var expected = x.Select((value, i) => optimizer.Step(value, g[i], new(s[i], m[i], 0))).ToArray();
                    optimizer.Step(x, g, optimizer.States() > 0 ? s : null, optimizer.States() > 1 ? m : null, step: 1);
                    return expected
                        .Select(
                            (step, i) => AsStored(x, step.X, x[i]) && AsStored(s, step.State.S, s[i]) && AsStored(m, step.State.M, m[i])
                        )
                        .All(same => same);
                }
            );
    }

    [Fact]
    public void Vectors_that_share_storage_are_refused_and_nothing_changes()
    {
        RmsProp optimizer = new(0.4);
        foreach (var kind in Kinds)
        {
            Vector<double> x = kind([1, 2, 3]);
            Vector<double> other = kind([4, 5, 6]);
            Assert.Throws<ArgumentException>("gradient", () => optimizer.Step(x, x, other));
            Assert.Throws<ArgumentException>("s", () => optimizer.Step(x, other, x));
            Assert.Throws<ArgumentException>("s", () => optimizer.Step(x, other, other));
            Assert.Equal(kind([1, 2, 3]), x);
            Assert.Equal(kind([4, 5, 6]), other);
        }
    }

    [Fact]
    public void A_second_state_that_shares_storage_is_refused_like_the_first()
    {
        Vector<double>[] v = [.. Enumerable.Range(1, 3).Select(i => SparseVector.OfEnumerable([i, i]))];
        foreach (var shared in v)
        {
            Assert.Throws<ArgumentException>("m", () => new AdaDelta().Step(v[0], v[1], v[2], shared));
        }
    }

    [Fact]
    public void Two_dense_vectors_around_one_array_are_refused_whatever_the_third_is()
    {
        double[] array = [1, 2, 3];
        foreach (var kind in Kinds)
        {
            Assert.Throws<ArgumentException>(
                "gradient",
                () => new RmsProp(0.4).Step(new DenseVector(array), new DenseVector(array), kind([0, 0, 0]))
            );
        }
        Assert.Equal([1, 2, 3], array);
    }

    [Fact]
    public void Vectors_of_different_length_and_missing_vectors_are_refused()
    {
        AdaGrad optimizer = new(0.4);
        foreach (var kind in Kinds)
        {
            Vector<double> three = kind([1, 2, 3]);
            Assert.Throws<ArgumentException>("gradient", () => optimizer.Step(three, kind([1]), kind([1, 2, 3])));
            Assert.Throws<ArgumentException>("s", () => optimizer.Step(three, kind([1, 2, 3]), kind([1, 2, 3, 4])));
            Assert.Equal(kind([1, 2, 3]), three);
        }
        Assert.Throws<ArgumentException>("s", () => optimizer.Step(DenseVector.Create(1, 1), DenseVector.Create(1, 1)));
        Assert.Throws<ArgumentNullException>("x", () => optimizer.Step((Vector<double>)null!, DenseVector.Create(1, 1)));
        Assert.Throws<ArgumentNullException>("gradient", () => optimizer.Step(DenseVector.Create(1, 1), (Vector<double>)null!));
    }

    [Fact]
    public void A_number_of_threads_that_means_nothing_is_refused_whatever_the_vectors_are()
    {
        foreach (var kind in Kinds)
        {
            Assert.Throws<ArgumentOutOfRangeException>(
                "maxDegreeOfParallelism",
                () => new AdaGrad(0.4).Step(kind([1]), kind([2]), kind([3]), maxDegreeOfParallelism: 0)
            );
        }
    }

    private static bool AsStored(Vector<double> vector, double computed, double stored) =>
        vector is SparseVector && computed == 0 ? stored == 0 : Bits.Same(computed, stored);
}
