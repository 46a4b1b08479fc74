using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Benchmarks.Contenders;

/// <summary>RMSProp as an expression of MathNet vectors: reads like the formula, a new vector for each operation.</summary>
internal sealed class MathNetExpression<T>(T[] x, T[] gradient, T[] s, T eta, T gamma, T oneMinusGamma, T epsilon)
    where T : struct, IEquatable<T>, IFormattable
{
    private readonly Vector<T> gradient = Vector<T>.Build.Dense(gradient);
    private Vector<T> x = Vector<T>.Build.Dense(x);
    private Vector<T> s = Vector<T>.Build.Dense(s);

    public ReadOnlySpan<T> X => x.AsArray();

    public void RmsProp()
    {
        s = gamma * s + oneMinusGamma * gradient.PointwiseMultiply(gradient);
        x -= (eta / (s + epsilon).PointwiseSqrt()).PointwiseMultiply(gradient);
    }
}
