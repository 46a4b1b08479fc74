using System.Numerics;
using System.Runtime.InteropServices;
using Tidu.Benchmarks.Contenders;
using Tidu.Optimizers;
using Tidu.Optimizers.Kernels;

namespace Tidu.Benchmarks;

/// <summary>All ways within this process to step arrays of one type and length by one optimizer.</summary>
internal sealed class StepContenders<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly T Eta = T.CreateChecked(0.01);
    private static readonly T Gamma = T.CreateChecked(0.9);
    private static readonly T Epsilon = T.CreateChecked(1e-6);
    private readonly Method<T> method;
    private readonly StepArrays<T> arrays;

    /// <summary>Whether the length is one that the library gives to several threads.</summary>
    private readonly bool threaded;

    public StepContenders(Method<T> method, int length)
    {
        this.method = method;
        arrays = new(length, method.States);
        threaded = ManySteps<T>.IsThreaded(length, method.States);
    }

    /// <summary>The mean of x after the first step.</summary>
    public double MeanAfterFirstStep()
    {
        arrays.Reset();
        method.Naive(arrays);
        return MemoryMarshal.ToEnumerable<T>(arrays.X).Average(double.CreateChecked);
    }

    /// <summary>A loop, the library, and what no means can beat.</summary>
    public IReadOnlyList<Contender> All() => [.. Checked([Naive(), .. Tidu()]), .. Limits()];

    /// <summary>RMSProp by every means, and what no means can beat.</summary>
    public IReadOnlyList<Contender> AllOfRmsProp()
    {
        (Memory<T> x, Memory<T> g, Memory<T> s) = (arrays.X, arrays.Gradient, arrays.S);
        MathNetExpression<T> expression = new(x.ToArray(), g.ToArray(), s.ToArray(), Eta, Gamma, T.One - Gamma, Epsilon);
        Memory<T> buffer = StepMemory.Allocate<T>(x.Length, 4);
        return
        [
            .. Checked([
                Naive(),
                (Names.MathNet, expression.RmsProp, () => expression.X),
                (
                    Names.TensorPrimitives,
                    () => TensorPrimitivesStep.RmsProp(x.Span, g.Span, s.Span, buffer.Span, Eta, Gamma, Epsilon),
                    () => x.Span
                ),
                .. Tidu(),
            ]),
            .. Limits(),
        ];
    }

    private (string Name, Action Step, Numbers X) Naive() => (Names.Naive, () => method.Naive(arrays), () => arrays.X.Span);

    private IEnumerable<(string Name, Action Step, Numbers X)> Tidu()
    {
        yield return (Names.TiduOne, () => Step(1), () => arrays.X.Span);
        if (threaded)
        {
            yield return (Names.TiduAll, () => Step(-1), () => arrays.X.Span);
        }

        // What SpanSteps.Step does, for either type.
        void Step(int threads) =>
            method.Optimizer.Use<T, ManySteps<T>, int>(
                1,
                new(new(arrays.X.Span, arrays.Gradient.Span, arrays.S.Span, arrays.M.Span), threads)
            );
    }

    private IEnumerable<Contender> Limits()
    {
        StepArrays<T> a = arrays;
        yield return Contender.Of(Names.StreamOne, () => Contenders.Stream.OneThread(a.X.Span, a.Gradient.Span, a.S.Span, a.M.Span));
        if (method.HasRoot)
        {
            yield return Contender.Of(Names.LimitOne, () => SqrtDivLimit.OneThread<T>(a.X.Length));
        }
        if (threaded)
        {
            yield return Contender.Of(Names.StreamAll, () => Contenders.Stream.AllThreads(a.X, a.Gradient, a.S, a.M));
            if (method.HasRoot)
            {
                yield return Contender.Of(Names.LimitAll, () => SqrtDivLimit.AllThreads<T>(a.X.Length));
            }
        }
    }

    private delegate ReadOnlySpan<T> Numbers();

    /// <summary>Refuses a contender whose first step differs from the first contender's in a single bit.</summary>
    private IEnumerable<Contender> Checked(IReadOnlyList<(string Name, Action Step, Numbers X)> ways)
    {
        T[]? expected = null;
        foreach (var (name, step, x) in ways)
        {
            arrays.Reset();
            step();
            expected ??= x().ToArray();
            if (!x().SequenceEqual(expected))
            {
                throw new InvalidOperationException($"{name} computes something else than {ways[0].Name}.");
            }
            yield return Contender.Of(name, step);
        }
    }
}
