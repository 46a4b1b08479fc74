using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Optimizers.Kernels;

/// <summary>Refuses arguments before anything is changed.</summary>
internal static class StepArguments
{
    public static void Check<T>(StepSpans<T> spans, int states, int maxDegreeOfParallelism)
        where T : unmanaged
    {
        CheckLengths(spans.X.Length, spans.Gradient.Length, spans.S.Length, spans.M.Length, states);
        CheckDegree(maxDegreeOfParallelism);
        Refuse(spans.Gradient.Overlaps(spans.X), "gradient");
        Refuse(spans.S.Overlaps(spans.X) || spans.S.Overlaps(spans.Gradient), "s");
        Refuse(spans.M.Overlaps(spans.X) || spans.M.Overlaps(spans.Gradient) || spans.M.Overlaps(spans.S), "m");
    }

    public static void CheckLengths(int x, int gradient, int s, int m, int states)
    {
        CheckLength(x, gradient, "gradient");
        CheckState(states > 0, x, s, "s");
        CheckState(states > 1, x, m, "m");
    }

    public static void CheckStorage(Vector<double> x, Vector<double> gradient, Vector<double>? s, Vector<double>? m)
    {
        Refuse(SharesStorage(gradient, x), "gradient");
        Refuse(SharesStorage(s, x) || SharesStorage(s, gradient), "s");
        Refuse(SharesStorage(m, x) || SharesStorage(m, gradient) || SharesStorage(m, s), "m");
    }

    public static void CheckDegree(int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "线程数应当是正数，或者 −1（有多少用多少）。"
            );
        }
    }

    private static void CheckState(bool isKept, int x, int actual, string name)
    {
        if (isKept)
        {
            CheckLength(x, actual, name);
        }
        else if (actual > 0)
        {
            throw new ArgumentException($"{name} 有 {actual} 个元素，但这个优化器没有这项状态：请不要传入 {name}。", name);
        }
    }

    private static void CheckLength(int x, int actual, string name)
    {
        if (actual != x)
        {
            throw new ArgumentException($"{name} 有 {actual} 个元素，应与 x 一样有 {x} 个。", name);
        }
    }

    private static void Refuse(bool shared, string name)
    {
        if (shared)
        {
            throw new ArgumentException($"{name} 与前面的参数占用同一块内存：请为 {name} 另建一个数组或向量。", name);
        }
    }

    /// <summary>Whether two vectors are one, or two around the same array.</summary>
    private static bool SharesStorage(Vector<double>? left, Vector<double>? right) =>
        left is not null
        && right is not null
        && (ReferenceEquals(left.Storage, right.Storage) || (left.AsArray() is { } array && ReferenceEquals(array, right.AsArray())));
}
