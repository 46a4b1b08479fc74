using System.Numerics;
using CsCheck;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers.Tests;

public class SpanTests
{
    private const int Longest = 70;

    [Fact]
    public void Spans_of_double_step_like_the_scalar_at_every_length_and_alignment() =>
        CheckSpans(Samples.AnyDouble, (optimizer, x, g, s, m, step) => optimizer.Step(x, g, s, m, step));

    [Fact]
    public void Spans_of_float_step_like_the_scalar_at_every_length_and_alignment() =>
        CheckSpans(Samples.AnyFloat, (optimizer, x, g, s, m, step) => optimizer.Step(x, g, s, m, step));

    [Fact]
    public void Every_register_width_gives_the_same_bits_whatever_this_processor_has()
    {
        CheckWidths(Samples.AnyDouble);
        CheckWidths(Samples.AnyFloat);
    }

    [Fact]
    public void Scalars_are_the_formula_as_written()
    {
        RmsProp optimizer = new(0.4, 0.9, 1e-6);
        Gen.Select(Samples.AnyDouble, Samples.AnyDouble, Samples.AnyDouble)
            .Sample(
                (x, g, s) =>
                {
                    var newS = 0.9 * s + (1 - 0.9) * (g * g);
                    var newX = x - 0.4 / Math.Sqrt(newS + 1e-6) * g;
                    var step = optimizer.Step(x, g, new(s, 0, 0));
                    return Bits.Same(step.X, newX) && Bits.Same(step.State.S, newS);
                }
            );
        Gen.Select(Samples.AnyFloat, Samples.AnyFloat, Samples.AnyFloat)
            .Sample(
                (x, g, s) =>
                {
                    var newS = 0.9f * s + (1 - 0.9f) * (g * g);
                    var newX = x - 0.4f / MathF.Sqrt(newS + 1e-6f) * g;
                    var step = optimizer.Step(x, g, new(s, 0, 0));
                    return Bits.Same(step.X, newX) && Bits.Same(step.State.S, newS);
                }
            );
    }

    private delegate void SpanForm<T>(IOptimizer optimizer, Span<T> x, ReadOnlySpan<T> gradient, Span<T> s, Span<T> m, int step);

    private static void CheckSpans<T>(Gen<T> number, SpanForm<T> form)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Gen.Select(Samples.AnyOptimizer, number.Array[4 * Longest], Gen.Int[0, Longest - 16], Gen.Int[0, 15].Array[4], Gen.Int[1, 5])
            .Sample(
                (optimizer, numbers, length, offsets, step) =>
                {
                    T[][] arrays = [.. numbers.Chunk(Longest)];
                    (T[] x, T[] g, T[] s, T[] m) = (arrays[0], arrays[1], arrays[2], arrays[3]);
                    (T[] expectedX, T[] expectedS, T[] expectedM) = ([.. x], [.. s], [.. m]);
                    for (var i = 0; i < length; i++)
                    {
                        State<T> state = new(s[i + offsets[2]], m[i + offsets[3]], step - 1);
                        (expectedX[i + offsets[0]], state) = optimizer.Step(x[i + offsets[0]], g[i + offsets[1]], state);
                        (expectedS[i + offsets[2]], expectedM[i + offsets[3]]) = (state.S, state.M);
                    }
                    form(
                        optimizer,
                        x.AsSpan(offsets[0], length),
                        g.AsSpan(offsets[1], length),
                        s.AsSpan(offsets[2], optimizer.States() > 0 ? length : 0),
                        m.AsSpan(offsets[3], optimizer.States() > 1 ? length : 0),
                        step
                    );
                    return Bits.Same<T>(x, expectedX) && Bits.Same<T>(s, expectedS) && Bits.Same<T>(m, expectedM);
                },
                iter: 3000
            );

    private static void CheckWidths<T>(Gen<T> number)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Gen.Select(Samples.AnyOptimizer, number.Array[4 * Widths<T>.Count], Gen.Int[1, 5])
            .Sample((optimizer, numbers, step) => optimizer.Use<T, Widths<T>, bool>(step, new(numbers)), iter: 1000);

    /// <summary>Whether every register width makes the same of some numbers.</summary>
    private readonly struct Widths<T>(T[] numbers) : IOptimizer.IUse<T, bool>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public const int Count = 16;

        public bool With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, T>
        {
            T[] scalar = Swept<TRule, Lane<T>>(rule);
            return Bits.Same<T>(scalar, Swept<TRule, Lanes128<T>>(rule))
                && Bits.Same<T>(scalar, Swept<TRule, Lanes256<T>>(rule))
                && Bits.Same<T>(scalar, Swept<TRule, Lanes512<T>>(rule));
        }

        private T[] Swept<TRule, TLanes>(TRule rule)
            where TRule : struct, IStepRule<TRule, T>
            where TLanes : struct, ILanes<TLanes, T>
        {
            T[] result = [.. numbers];
            Span<T> Part(int index) => result.AsSpan(index * Count, Count);
            Assert.Equal(Count, SpanStep.Sweep<TRule, T, TLanes>(rule, new(Part(0), Part(1), Part(2), Part(3))));
            return result;
        }
    }
}
