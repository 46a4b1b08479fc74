using System.Collections.Immutable;
using Tidu.Charts;

namespace Tidu.Lessons;

/// <summary>The grid of the tutorial's contour figure: x₁ from −5.5 and x₂ from −3.0, both up to 1.0 (excluded) in steps of 0.1.</summary>
internal static class ContourGrid
{
    private static readonly ImmutableArray<double> X1 = Tenths(-55, 10);
    private static readonly ImmutableArray<double> X2 = Tenths(-30, 10);

    public static Axis Horizontal { get; } = new("x1") { Range = (X1[0], X1[^1]) };

    public static Axis Vertical { get; } = new("x2") { Range = (X2[0], X2[^1]) };

    public static ContourLayer Of(Func<double, double, double> f)
    {
        ImmutableArray<double> values = [.. X2.SelectMany(x2 => X1.Select(x1 => f(x1, x2)))];
        return new ContourLayer("f", X1, X2, values, ContourLevels.For(values)) { Colour = Palette.Blue };
    }

    private static ImmutableArray<double> Tenths(int from, int end) => [.. Enumerable.Range(from, end - from).Select(k => k / 10.0)];
}
