namespace Tidu.Lessons;

/// <summary>A valley given by numbers: f(x₁, x₂) = scale · (a·u² + c·v²), where (u, v) is (x₁, x₂), possibly turned.</summary>
/// <remarks>
/// <para>u = cos·x₁ + sin·x₂ and v = cos·x₂ − sin·x₁; the curvatures along u and v are 2·scale·a and 2·scale·c.</para>
/// <para>
/// Value and gradient use only + − ×, in the order of <c>Web/steps.js</c>, so that a page computes the same bits. A factor of exactly 1
/// and an angle of exactly 0 leave every bit as if they weren't there.
/// </para>
/// </remarks>
public sealed record Quadratic
{
    /// <summary>A valley along the axes.</summary>
    /// <param name="a">The coefficient of x₁², positive and finite.</param>
    /// <param name="c">The coefficient of x₂², positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient is not positive and finite.</exception>
    public Quadratic(double a, double c)
    {
        A = Positive(a, nameof(a));
        C = Positive(c, nameof(c));
    }

    /// <summary>The coefficient of u².</summary>
    public double A { get; }

    /// <summary>The coefficient of v².</summary>
    public double C { get; }

    /// <summary>The cosine of the angle by which the valley is turned.</summary>
    public double Cos { get; private init; } = 1;

    /// <summary>The sine of the angle by which the valley is turned.</summary>
    public double Sin { get; private init; }

    /// <summary>The factor of the whole function, positive and finite.</summary>
    public double Scale
    {
        get;
        init => field = Positive(value, nameof(value));
    } = 1;

    /// <summary>The same valley turned anticlockwise from the axes.</summary>
    /// <param name="degrees">The angle in degrees.</param>
    public Quadratic Turned(double degrees)
    {
        var (sin, cos) = double.SinCosPi(degrees / 180);
        return this with { Cos = cos, Sin = sin };
    }

    /// <summary>The value f(x₁, x₂).</summary>
    public double Value(double x1, double x2)
    {
        if (Sin == 0)
        {
            return Scale * (A * (x1 * x1) + C * (x2 * x2));
        }
        var (u, v) = (Cos * x1 + Sin * x2, Cos * x2 - Sin * x1);
        return Scale * (A * (u * u) + C * (v * v));
    }

    /// <summary>The gradient (∂f/∂x₁, ∂f/∂x₂).</summary>
    public (double G1, double G2) Gradient(double x1, double x2)
    {
        if (Sin == 0)
        {
            return (Scale * (2 * A * x1), Scale * (2 * C * x2));
        }
        var gu = 2 * A * (Cos * x1 + Sin * x2);
        var gv = 2 * C * (Cos * x2 - Sin * x1);
        return (Scale * (Cos * gu - Sin * gv), Scale * (Sin * gu + Cos * gv));
    }

    private static double Positive(double value, string name) =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} 应当是有限的正数。");
}
