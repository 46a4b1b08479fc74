namespace Tidu.Optimizers.Kernels;

/// <summary>A gradient given as a delegate.</summary>
internal readonly struct DelegateGradient(Func<double, double, (double G1, double G2)> gradient) : IGradient2D
{
    /// <inheritdoc/>
    public (double G1, double G2) At(double x1, double x2) => gradient(x1, x2);
}
