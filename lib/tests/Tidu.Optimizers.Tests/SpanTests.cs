using System.Numerics;
using CsCheck;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers.Tests;

public class SpanTests
{
    private const int Longest = 70;

    [Fact]
    public void Spans_of_double_step_like_the_scalar_at_every_length_and_alignment() =>
        CheckSpans(Samples.AnyDouble, optimizer => ((x, g, s) => optimizer.Step(x, g, s), optimizer.Step));

    [Fact]
    public void Spans_of_float_step_like_the_scalar_at_every_length_and_alignment() =>
        CheckSpans(Samples.AnyFloat, optimizer => ((x, g, s) => optimizer.Step(x, g, s), optimizer.Step));

    [Fact]
    public void Every_register_width_gives_the_same_bits_whatever_this_processor_has()
    {
        CheckWidths(Samples.AnyDouble, rate: 0.4, gamma: 0.9, epsilon: 1e-6);
        CheckWidths(Samples.AnyFloat, rate: 0.4f, gamma: 0.9f, epsilon: 1e-6f);
    }

    [Fact]
    public void Scalars_are_the_formula_as_written()
    {
        RmsProp optimizer = new(0.4, 0.9, 1e-6);
        Gen.Select(Samples.AnyDouble, Samples.AnyDouble, Samples.AnyDouble)
            .Sample(
                (x, g, s) =>
                {
                    double newS = 0.9 * s + (1 - 0.9) * (g * g);
                    double newX = x - 0.4 / Math.Sqrt(newS + 1e-6) * g;
                    var step = optimizer.Step(x, g, s);
                    return Bits.Same(step.X, newX) && Bits.Same(step.S, newS);
                }
            );
        Gen.Select(Samples.AnyFloat, Samples.AnyFloat, Samples.AnyFloat)
            .Sample(
                (x, g, s) =>
                {
                    float newS = 0.9f * s + (1 - 0.9f) * (g * g);
                    float newX = x - 0.4f / MathF.Sqrt(newS + 1e-6f) * g;
                    var step = optimizer.Step(x, g, s);
                    return Bits.Same(step.X, newX) && Bits.Same(step.S, newS);
                }
            );
    }

    private delegate void SpanForm<T>(Span<T> x, ReadOnlySpan<T> gradient, Span<T> s);

    private delegate (T X, T S) ScalarForm<T>(T x, T gradient, T s);

    private static void CheckSpans<T>(Gen<T> number, Func<IOptimizer, (SpanForm<T> Spans, ScalarForm<T> Scalar)> formsOf)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Gen.Select(Samples.AnyOptimizer, number.Array[3 * Longest], Gen.Int[0, Longest - 16], Gen.Int[0, 15].Array[3])
            .Sample(
                (optimizer, numbers, length, offsets) =>
                {
                    var (spans, scalar) = formsOf(optimizer);
                    T[] x = numbers[..Longest];
                    T[] g = numbers[Longest..(2 * Longest)];
                    T[] s = numbers[(2 * Longest)..];
                    T[] expectedX = [.. x];
                    T[] expectedS = [.. s];
                    for (int i = 0; i < length; i++)
                    {
                        (expectedX[i + offsets[0]], expectedS[i + offsets[2]]) = scalar(
                            x[i + offsets[0]],
                            g[i + offsets[1]],
                            s[i + offsets[2]]
                        );
                    }
                    spans(x.AsSpan(offsets[0], length), g.AsSpan(offsets[1], length), s.AsSpan(offsets[2], length));
                    return Bits.Same<T>(x, expectedX) && Bits.Same<T>(s, expectedS);
                },
                iter: 2000
            );

    private static void CheckWidths<T>(Gen<T> number, T rate, T gamma, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (EpsilonPlacement placement in Enum.GetValues<EpsilonPlacement>())
        {
            RootRate<T> root = new(rate, epsilon, placement);
            CheckWidths<RmsPropRule<T>, T>(new(gamma, root), number);
            CheckWidths<AdaGradRule<T>, T>(new(root), number);
        }
    }

    private static void CheckWidths<TRule, T>(TRule rule, Gen<T> number)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T> =>
        number
            .Array[3 * 16]
            .Sample(numbers =>
            {
                T[] scalar = Swept<TRule, T, Lane<T>>(rule, numbers);
                return Bits.Same<T>(scalar, Swept<TRule, T, Lanes128<T>>(rule, numbers))
                    && Bits.Same<T>(scalar, Swept<TRule, T, Lanes256<T>>(rule, numbers))
                    && Bits.Same<T>(scalar, Swept<TRule, T, Lanes512<T>>(rule, numbers));
            });

    private static T[] Swept<TRule, T, TLanes>(TRule rule, T[] numbers)
        where TRule : struct, IStepRule<TRule, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        T[] result = [.. numbers];
        Assert.Equal(16, SpanStep.Sweep<TRule, T, TLanes>(rule, result.AsSpan(0, 16), result.AsSpan(16, 16), result.AsSpan(32)));
        return result;
    }
}
