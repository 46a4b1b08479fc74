using System.Numerics;
using System.Runtime.InteropServices;
using Tidu.Benchmarks.Contenders;
using Tidu.Optimizers;
using Tidu.Optimizers.Kernels;

namespace Tidu.Benchmarks;

/// <summary>A step in place, of <see cref="double"/> or <see cref="float"/>.</summary>
internal delegate void StepInPlace<T>(Span<T> x, ReadOnlySpan<T> gradient, Span<T> s, int maxDegreeOfParallelism);

/// <summary>All ways within this process to step an array of one type and length.</summary>
internal sealed class StepContenders<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly T Eta = T.CreateChecked(0.01);
    private static readonly T Gamma = T.CreateChecked(0.9);
    private static readonly T Epsilon = T.CreateChecked(1e-6);
    private readonly StepArrays<T> _arrays;
    private readonly Memory<T> _x;
    private readonly Memory<T> _g;
    private readonly Memory<T> _s;

    /// <summary>Whether the length is one that the library gives to several threads.</summary>
    private readonly bool _threaded;

    public StepContenders(int length)
    {
        _arrays = new(length);
        (_x, _g, _s) = (_arrays.X, _arrays.Gradient, _arrays.S);
        _threaded = ManySteps<T>.IsThreaded(length);
    }

    /// <summary>The mean of x after RMSProp's first step.</summary>
    public double MeanAfterFirstStep()
    {
        _arrays.Reset();
        NaiveLoop.RmsProp(_x.Span, _g.Span, _s.Span, Eta, Gamma, Epsilon);
        return MemoryMarshal.ToEnumerable<T>(_x).Average(double.CreateChecked);
    }

    /// <summary>RMSProp by every means, and what no means can beat.</summary>
    public IReadOnlyList<Contender> RmsProp(StepInPlace<T> tidu)
    {
        MathNetExpression<T> expression = new(_x.ToArray(), _g.ToArray(), _s.ToArray(), Eta, Gamma, T.One - Gamma, Epsilon);
        Memory<T> buffer = StepMemory.Allocate<T>(_x.Length, 3);
        return
        [
            .. Checked([
                (Names.Naive, () => NaiveLoop.RmsProp(_x.Span, _g.Span, _s.Span, Eta, Gamma, Epsilon), () => _x.Span),
                (Names.MathNet, expression.RmsProp, () => expression.X),
                (
                    Names.TensorPrimitives,
                    () => TensorPrimitivesStep.RmsProp(_x.Span, _g.Span, _s.Span, buffer.Span, Eta, Gamma, Epsilon),
                    () => _x.Span
                ),
                .. Tidu(tidu),
            ]),
            .. Limits(),
        ];
    }

    /// <summary>AdaGrad by a loop and by the library, and what no means can beat.</summary>
    public IReadOnlyList<Contender> AdaGrad(StepInPlace<T> tidu) =>
        [
            .. Checked([(Names.Naive, () => NaiveLoop.AdaGrad(_x.Span, _g.Span, _s.Span, Eta, Epsilon), () => _x.Span), .. Tidu(tidu)]),
            .. Limits(),
        ];

    private IEnumerable<(string Name, Action Step, Numbers X)> Tidu(StepInPlace<T> step)
    {
        yield return (Names.TiduOne, () => step(_x.Span, _g.Span, _s.Span, 1), () => _x.Span);
        if (_threaded)
        {
            yield return (Names.TiduAll, () => step(_x.Span, _g.Span, _s.Span, -1), () => _x.Span);
        }
    }

    private IEnumerable<Contender> Limits()
    {
        yield return Contender.Of(Names.StreamOne, () => Contenders.Stream.OneThread(_x.Span, _g.Span, _s.Span));
        yield return Contender.Of(Names.LimitOne, () => SqrtDivLimit.OneThread<T>(_x.Length));
        if (_threaded)
        {
            yield return Contender.Of(Names.StreamAll, () => Contenders.Stream.AllThreads(_x, _g, _s));
            yield return Contender.Of(Names.LimitAll, () => SqrtDivLimit.AllThreads<T>(_x.Length));
        }
    }

    private delegate ReadOnlySpan<T> Numbers();

    /// <summary>Refuses a contender whose first step differs from the first contender's in a single bit.</summary>
    private IEnumerable<Contender> Checked(IReadOnlyList<(string Name, Action Step, Numbers X)> ways)
    {
        T[]? expected = null;
        foreach (var (name, step, x) in ways)
        {
            _arrays.Reset();
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
