using System.Numerics;

namespace Tidu.Benchmarks.Contenders;

/// <summary>The formula in a loop, as one writes it first; compiled for the type like a loop over <see cref="double"/>.</summary>
internal static class NaiveLoop
{
    public static void RmsProp<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, T eta, T gamma, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            s[i] = gamma * s[i] + (T.One - gamma) * (g[i] * g[i]);
            x[i] -= eta / T.Sqrt(s[i] + epsilon) * g[i];
        }
    }

    public static void AdaGrad<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, T eta, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            s[i] += g[i] * g[i];
            x[i] -= eta / T.Sqrt(s[i] + epsilon) * g[i];
        }
    }
}
