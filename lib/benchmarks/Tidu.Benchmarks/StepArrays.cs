using System.Numerics;
using Tidu.Optimizers;

namespace Tidu.Benchmarks;

/// <summary>x, gradient and states of one size: positive numbers around 1 without pattern, the same in every process.</summary>
/// <remarks>The state tends to the square of the gradient, so that thousands of steps meet no NaN, ∞ or subnormal number.</remarks>
internal sealed class StepArrays<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public StepArrays(int length, int states)
    {
        X = StepMemory.Allocate<T>(length, 0);
        Gradient = StepMemory.Allocate<T>(length, 1);
        S = StepMemory.Allocate<T>(states > 0 ? length : 0, 2);
        M = StepMemory.Allocate<T>(states > 1 ? length : 0, 3);
        Reset();
    }

    public Memory<T> X { get; }

    public Memory<T> Gradient { get; }

    public Memory<T> S { get; }

    public Memory<T> M { get; }

    /// <summary>Back to the start.</summary>
    public void Reset()
    {
        Fill(X.Span, 1, 7919, 1009);
        Fill(Gradient.Span, 0.1, 104729, 1013);
        Fill(S.Span, 0.1, 1299709, 1019);
        Fill(M.Span, 0.1, 15485863, 1021);
    }

    private static void Fill(Span<T> numbers, double from, long factor, long modulus)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = T.CreateChecked(from + i * factor % modulus / (double)modulus);
        }
    }
}
