using System.Numerics;

namespace Tidu.Benchmarks.Contenders;

/// <summary>The formula in a loop, as one writes it first; compiled for the type like a loop over <see cref="double"/>.</summary>
internal static class NaiveLoop
{
    public static void GradientDescent<T>(Span<T> x, ReadOnlySpan<T> g, T eta)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] -= eta * g[i];
        }
    }

    public static void Momentum<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> v, T eta, T gamma)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            v[i] = gamma * v[i] + eta * g[i];
            x[i] -= v[i];
        }
    }

    public static void AdaGrad<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, T eta, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            s[i] += g[i] * g[i];
            x[i] -= eta / T.Sqrt(s[i] + epsilon) * g[i];
        }
    }

    public static void RmsProp<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, T eta, T gamma, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            s[i] = gamma * s[i] + (T.One - gamma) * (g[i] * g[i]);
            x[i] -= eta / T.Sqrt(s[i] + epsilon) * g[i];
        }
    }

    public static void AdaDelta<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, Span<T> m, T rho, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            s[i] = rho * s[i] + (T.One - rho) * (g[i] * g[i]);
            T d = T.Sqrt((m[i] + epsilon) / (s[i] + epsilon)) * g[i];
            x[i] -= d;
            m[i] = rho * m[i] + (T.One - rho) * (d * d);
        }
    }

    /// <summary>The first step, with the correction made outside the loop.</summary>
    public static void Adam<T>(Span<T> x, ReadOnlySpan<T> g, Span<T> s, Span<T> m, double eta, double beta1, double beta2, double epsilon)
        where T : IFloatingPointIeee754<T>
    {
        var root = Math.Sqrt(1 - beta2);
        (T b1, T b2) = (T.CreateChecked(beta1), T.CreateChecked(beta2));
        (T rate, T least) = (T.CreateChecked(eta * root / (1 - beta1)), T.CreateChecked(epsilon * root));
        for (var i = 0; i < x.Length; i++)
        {
            m[i] = b1 * m[i] + (T.One - b1) * g[i];
            s[i] = b2 * s[i] + (T.One - b2) * (g[i] * g[i]);
            x[i] -= rate / (T.Sqrt(s[i]) + least) * m[i];
        }
    }
}
