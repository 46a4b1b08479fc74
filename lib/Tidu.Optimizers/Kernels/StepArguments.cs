using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Optimizers.Kernels;

/// <summary>Refuses arguments before anything is changed.</summary>
internal static class StepArguments
{
    public static void Check<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> gradient, ReadOnlySpan<T> s, int maxDegreeOfParallelism)
    {
        CheckLengths(x.Length, gradient.Length, s.Length);
        CheckDegree(maxDegreeOfParallelism);
        if (x.Overlaps(gradient))
        {
            throw new ArgumentException("The gradient overlaps x in memory; it must be an array of its own.", nameof(gradient));
        }
        if (x.Overlaps(s))
        {
            throw new ArgumentException("The state s overlaps x in memory; it must be an array of its own.", nameof(s));
        }
        if (gradient.Overlaps(s))
        {
            throw new ArgumentException("The state s overlaps the gradient in memory; it must be an array of its own.", nameof(s));
        }
    }

    public static void CheckLengths(int x, int gradient, int s)
    {
        if (gradient != x)
        {
            throw new ArgumentException($"The gradient has {gradient} elements but x has {x}.", nameof(gradient));
        }
        if (s != x)
        {
            throw new ArgumentException($"The state s has {s} elements but x has {x}.", nameof(s));
        }
    }

    public static void CheckStorage(Vector<double> x, Vector<double> gradient, Vector<double> s)
    {
        if (SharesStorage(x, gradient))
        {
            throw new ArgumentException("The gradient shares its storage with x; it must be a vector of its own.", nameof(gradient));
        }
        if (SharesStorage(s, x) || SharesStorage(s, gradient))
        {
            throw new ArgumentException(
                "The state s shares its storage with x or the gradient; it must be a vector of its own.",
                nameof(s)
            );
        }
    }

    /// <summary>Whether two vectors are one, or two around the same array.</summary>
    private static bool SharesStorage(Vector<double> left, Vector<double> right) =>
        ReferenceEquals(left.Storage, right.Storage) || (left.AsArray() is { } array && ReferenceEquals(array, right.AsArray()));

    public static void CheckDegree(int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "Must be positive, or -1 for as many threads as there are."
            );
        }
    }
}
