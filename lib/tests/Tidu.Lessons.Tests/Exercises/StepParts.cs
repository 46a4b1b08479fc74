namespace Tidu.Lessons.Tests.Exercises;

/// <summary>A step put together from plain functions, independent of the library's models: what learners write, with or without mistakes.</summary>
/// <remarks>Each function is given both coordinates, so that a mistake can take the wrong one.</remarks>
internal sealed record StepParts
{
    /// <summary>(x, own factor, other x, other factor) to g.</summary>
    public required Func<double, double, double, double, double> Gradient { get; init; }

    /// <summary>(s, g, other s, other g) to s.</summary>
    public required Func<double, double, double, double, double> State { get; init; }

    /// <summary>(x, g, new s, old s, other g, other new s) to x.</summary>
    public required Func<double, double, double, double, double, double, double> Move { get; init; }

    /// <summary>(new, old, other new, g) to the s returned.</summary>
    public Func<double, double, double, double, double> ReturnState { get; init; } = (s, _, _, _) => s;

    /// <summary>(new, old, other new) to the x returned.</summary>
    public Func<double, double, double, double> ReturnVariable { get; init; } = (x, _, _) => x;

    public static StepParts AdaGrad { get; } =
        new()
        {
            Gradient = (x, factor, _, _) => factor * x,
            State = (s, g, _, _) => s + g * g,
            Move = (x, g, s, _, _, _) => x - 0.4 / Math.Sqrt(s + 1e-6) * g,
        };

    public static StepParts RmsProp { get; } = AdaGrad with { State = (s, g, _, _) => 0.9 * s + (1 - 0.9) * g * g };

    /// <summary>The step; <paramref name="second"/> is what the second coordinate follows where it follows something else.</summary>
    public StepFunction2D Step(StepParts? second = null)
    {
        var (a, b) = (this, second ?? this);
        return (x1, x2, s1, s2) =>
        {
            var (g1, g2) = (a.Gradient(x1, 0.2, x2, 4), b.Gradient(x2, 4, x1, 0.2));
            var (n1, n2) = (a.State(s1, g1, s2, g2), b.State(s2, g2, s1, g1));
            var (y1, y2) = (a.Move(x1, g1, n1, s1, g2, n2), b.Move(x2, g2, n2, s2, g1, n1));
            return (
                a.ReturnVariable(y1, x1, y2),
                b.ReturnVariable(y2, x2, y1),
                a.ReturnState(n1, s1, n2, g1),
                b.ReturnState(n2, s2, n1, g2)
            );
        };
    }
}
