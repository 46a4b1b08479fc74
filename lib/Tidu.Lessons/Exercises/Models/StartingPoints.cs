using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Where the steps of learners are run from, on f = 0.1x₁² + 2x₂².</summary>
internal static class StartingPoints
{
    public const int Steps = 20;

    /// <summary>The factors of the derivatives 0.2x₁ and 4x₂.</summary>
    public static ImmutableArray<double> Slopes { get; } = [0.2, 4];

    /// <summary>
    /// The tutorial's start first; then other signs, a point so near the minimum that ε counts, one on an axis where a gradient is 0,
    /// a far one whose first gradient is the larger, one that no multiple of η leads to 0, and one with states that are not 0: what a step does with them then shows, even if
    /// it never returns any.
    /// </summary>
    public static ImmutableArray<StartingPoint> All { get; } =
    [new(-5, -2), new(3, 1.5), new(0.01, -0.003), new(0, -2), new(-40, 0.3), new(1.7, -0.9), new(-1.5, 0.7, 0.3, 5)];
}

/// <summary>Two variables and their states before the first step.</summary>
internal sealed record StartingPoint(double X1, double X2, double S1 = 0, double S2 = 0)
{
    /// <summary>Whether a run begins as training does.</summary>
    public bool IsFresh => S1 == 0 && S2 == 0;
}
