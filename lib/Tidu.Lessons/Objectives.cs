using System.Globalization;

namespace Tidu.Lessons;

/// <summary>The functions on which the two-dimensional lessons run.</summary>
public static class Objectives
{
    /// <summary>f(x) = 0.1x₁² + 2x₂²: a valley twenty times as steep in x₂ as in x₁ (sections 7.4 to 7.6).</summary>
    public static Objective2D Ellipse { get; } = Of(new Quadratic(0.1, 2));

    /// <summary>f(x) = x₁² + 2x₂²: nearly round (section 7.2).</summary>
    public static Objective2D RoundEllipse { get; } = Of(new Quadratic(1, 2));

    /// <summary>A quadratic function, started where the tutorial starts, at (−5, −2).</summary>
    /// <param name="quadratic">Its coefficients, factor and angle.</param>
    public static Objective2D Of(Quadratic quadratic)
    {
        ArgumentNullException.ThrowIfNull(quadratic);
        var (x1, x2) = quadratic.Sin == 0 ? ("x₁", "x₂") : ("u", "v");
        var (t1, t2) = quadratic.Sin == 0 ? ("x_1", "x_2") : ("u", "v");
        var (a, c) = (Factor(quadratic.Scale * quadratic.A), Factor(quadratic.Scale * quadratic.C));
        return new Objective2D
        {
            Name = $"{a}{x1}² + {c}{x2}²",
            Formula = $@"f(\boldsymbol{{x}}) = {a}{t1}^2 + {c}{t2}^2",
            Value = quadratic.Value,
            Gradient = quadratic.Gradient,
            Minimum = (0, 0),
            Start = (-5, -2),
            Quadratic = quadratic,
        };
    }

    private static string Factor(double value) => value == 1 ? "" : value.ToString("G6", CultureInfo.InvariantCulture);
}
