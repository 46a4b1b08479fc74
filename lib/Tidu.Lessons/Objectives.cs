namespace Tidu.Lessons;

/// <summary>The functions on which the two-dimensional lessons run.</summary>
public static class Objectives
{
    /// <summary>f(x) = 0.1x₁² + 2x₂²: a valley twenty times as steep in x₂ as in x₁ (sections 7.4 to 7.6).</summary>
    public static Objective2D Ellipse { get; } =
        new()
        {
            Name = "0.1x₁² + 2x₂²",
            Formula = @"f(\boldsymbol{x}) = 0.1x_1^2 + 2x_2^2",
            Value = (x1, x2) => 0.1 * (x1 * x1) + 2 * (x2 * x2),
            Gradient = (x1, x2) => (0.2 * x1, 4 * x2),
            Minimum = (0, 0),
            Start = (-5, -2),
        };

    /// <summary>f(x) = x₁² + 2x₂²: nearly round (section 7.2).</summary>
    public static Objective2D RoundEllipse { get; } =
        new()
        {
            Name = "x₁² + 2x₂²",
            Formula = @"f(\boldsymbol{x}) = x_1^2 + 2x_2^2",
            Value = (x1, x2) => x1 * x1 + 2 * (x2 * x2),
            Gradient = (x1, x2) => (2 * x1, 4 * x2),
            Minimum = (0, 0),
            Start = (-5, -2),
        };
}
