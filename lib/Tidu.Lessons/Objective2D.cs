namespace Tidu.Lessons;

/// <summary>A function of two variables to be minimised, with everything a lesson says about it.</summary>
public sealed record Objective2D
{
    /// <summary>What charts call the function.</summary>
    public required string Name { get; init; }

    /// <summary>The formula in TeX, without dollar signs.</summary>
    public required string Formula { get; init; }

    /// <summary>The value f(x₁, x₂).</summary>
    public required Func<double, double, double> Value { get; init; }

    /// <summary>The gradient (∂f/∂x₁, ∂f/∂x₂).</summary>
    public required Func<double, double, (double G1, double G2)> Gradient { get; init; }

    /// <summary>Where the function is smallest.</summary>
    public required (double X1, double X2) Minimum { get; init; }

    /// <summary>Where the tutorial starts.</summary>
    public required (double X1, double X2) Start { get; init; }

    /// <summary>The numbers behind the function, from which pages compute it; <see langword="null"/> if it is no quadratic.</summary>
    public Quadratic? Quadratic { get; init; }

    /// <summary>The smallest value.</summary>
    public double MinimumValue => Value(Minimum.X1, Minimum.X2);
}
