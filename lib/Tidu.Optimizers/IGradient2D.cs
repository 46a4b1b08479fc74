namespace Tidu.Optimizers;

/// <summary>The gradient of an objective of two numbers, as a structure that the compiler can inline where a delegate is called.</summary>
/// <example>
/// <code>
/// readonly struct Gradient : IGradient2D
/// {
///     public (double G1, double G2) At(double x1, double x2) =&gt; (0.2 * x1, 4 * x2);
/// }
/// </code>
/// </example>
public interface IGradient2D
{
    /// <summary>The two partial derivatives at (x1, x2).</summary>
    /// <param name="x1">The first number.</param>
    /// <param name="x2">The second number.</param>
    /// <returns>The partial derivatives for the first and for the second number.</returns>
    (double G1, double G2) At(double x1, double x2);
}
