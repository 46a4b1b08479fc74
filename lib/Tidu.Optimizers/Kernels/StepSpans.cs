namespace Tidu.Optimizers.Kernels;

/// <summary>What a step in place walks through side by side. A state that the optimizer does not have is empty.</summary>
internal readonly ref struct StepSpans<T>(Span<T> x, ReadOnlySpan<T> gradient, Span<T> s, Span<T> m)
    where T : unmanaged
{
    public readonly Span<T> X = x;
    public readonly ReadOnlySpan<T> Gradient = gradient;
    public readonly Span<T> S = s;
    public readonly Span<T> M = m;

    /// <summary>The numbers from <paramref name="start"/> on.</summary>
    public StepSpans<T> From(int start) =>
        new(X[start..], Gradient[start..], S.IsEmpty ? default : S[start..], M.IsEmpty ? default : M[start..]);
}
