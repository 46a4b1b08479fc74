using MathNet.Numerics.LinearAlgebra;

namespace Tidu.Benchmarks.Contenders;

/// <summary>RMSProp as an expression of MathNet vectors: reads like the formula, a new vector for each operation.</summary>
internal sealed class MathNetExpression<T>(T[] x, T[] gradient, T[] s, T eta, T gamma, T oneMinusGamma, T epsilon)
    where T : struct, IEquatable<T>, IFormattable
{
    private readonly Vector<T> _gradient = Vector<T>.Build.Dense(gradient);
    private Vector<T> _x = Vector<T>.Build.Dense(x);
    private Vector<T> _s = Vector<T>.Build.Dense(s);

    public ReadOnlySpan<T> X => _x.AsArray();

    public void RmsProp()
    {
        _s = gamma * _s + oneMinusGamma * _gradient.PointwiseMultiply(_gradient);
        _x -= (eta / (_s + epsilon).PointwiseSqrt()).PointwiseMultiply(_gradient);
    }
}
