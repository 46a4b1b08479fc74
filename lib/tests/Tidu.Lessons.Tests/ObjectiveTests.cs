using CsCheck;

namespace Tidu.Lessons.Tests;

public class ObjectiveTests
{
    public static TheoryData<string> Names => [nameof(Objectives.Ellipse), nameof(Objectives.RoundEllipse)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_agrees_with_central_differences(string name)
    {
        var objective = Find(name);
        const double h = 1e-4; // exact up to rounding for a quadratic
        Gen.Double[-10, 10]
            .Select(Gen.Double[-10, 10])
            .Sample(
                (x1, x2) =>
                {
                    var (g1, g2) = objective.Gradient(x1, x2);
                    Assert.Equal((objective.Value(x1 + h, x2) - objective.Value(x1 - h, x2)) / (2 * h), g1, 1e-6);
                    Assert.Equal((objective.Value(x1, x2 + h) - objective.Value(x1, x2 - h)) / (2 * h), g2, 1e-6);
                }
            );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_value_lies_below_the_minimum(string name)
    {
        var objective = Find(name);
        Assert.Equal((0, 0), objective.Gradient(objective.Minimum.X1, objective.Minimum.X2));
        Gen.Double[-1e6, 1e6]
            .Select(Gen.Double[-1e6, 1e6])
            .Sample((x1, x2) => Assert.True(objective.Value(x1, x2) >= objective.MinimumValue));
    }

    private static Objective2D Find(string name) => name == nameof(Objectives.Ellipse) ? Objectives.Ellipse : Objectives.RoundEllipse;
}
