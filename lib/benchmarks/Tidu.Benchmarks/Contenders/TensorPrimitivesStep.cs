using System.Numerics;
using System.Numerics.Tensors;

namespace Tidu.Benchmarks.Contenders;

/// <summary>RMSProp in calls of TensorPrimitives: vectorised, one pass over memory for each operation.</summary>
internal static class TensorPrimitivesStep
{
    public static void RmsProp<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, Span<T> buffer, T eta, T gamma, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        TensorPrimitives.Multiply(g, g, buffer);
        TensorPrimitives.Multiply(buffer, T.One - gamma, buffer);
        TensorPrimitives.Multiply(s, gamma, s);
        TensorPrimitives.Add<T>(s, buffer, s);
        TensorPrimitives.Add(s, epsilon, buffer);
        TensorPrimitives.Sqrt<T>(buffer, buffer);
        TensorPrimitives.Divide(eta, buffer, buffer);
        TensorPrimitives.Multiply(buffer, g, buffer);
        TensorPrimitives.Subtract<T>(x, buffer, x);
    }
}
