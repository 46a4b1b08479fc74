using System.Collections.Immutable;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>The helper functions of the tutorial under its own names; a lesson says <c>using static Tidu.Lessons.Tutorial</c>.</summary>
public static class Tutorial
{
    /// <summary>The tutorial's number of steps.</summary>
    public const int DefaultSteps = 20;

    /// <summary>Runs a hand-written step from (−5, −2) with state 0 and prints where it ends.</summary>
    /// <remarks>Section 7.2's <c>train_2d</c>. The trace holds x and s; gradient and effective rate are known only to the step itself.</remarks>
    /// <param name="step">The step function.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="name">What charts call the run.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static Trace2D Train2D(StepFunction2D step, int steps = DefaultSteps, string name = "手写")
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var points = ImmutableArray.CreateBuilder<TracePoint>(steps + 1);
        var (x1, x2) = Objectives.Ellipse.Start;
        var (s1, s2) = (0.0, 0.0);
        points.Add(new TracePoint(0, x1, x2, s1, s2));
        for (var k = 1; k <= steps; k++)
        {
            (x1, x2, s1, s2) = step(x1, x2, s1, s2);
            points.Add(new TracePoint(k, x1, x2, s1, s2));
        }
        return Printed(new Trace2D(name, points.MoveToImmutable()));
    }

    /// <summary>Runs an optimizer on an objective from its start with state 0 and prints where it ends.</summary>
    /// <remarks>Every point but the first holds the gradient that its step used and the effective learning rates η/√(s+ε).</remarks>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="objective">The function to minimise.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static Trace2D Train2D(IOptimizer optimizer, Objective2D objective, int steps = DefaultSteps)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var points = ImmutableArray.CreateBuilder<TracePoint>(steps + 1);
        var (x1, x2) = objective.Start;
        var (s1, s2) = (0.0, 0.0);
        points.Add(new TracePoint(0, x1, x2, s1, s2));
        for (var k = 1; k <= steps; k++)
        {
            var (g1, g2) = objective.Gradient(x1, x2);
            (x1, x2, s1, s2) = optimizer.Step2D(x1, x2, s1, s2, g1, g2);
            points.Add(
                new TracePoint(k, x1, x2, s1, s2)
                {
                    G1 = g1,
                    G2 = g2,
                    Rate1 = optimizer.EffectiveLearningRate(s1),
                    Rate2 = optimizer.EffectiveLearningRate(s2),
                }
            );
        }
        return Printed(new Trace2D(optimizer.Name, points.MoveToImmutable()));
    }

    /// <summary>The tutorial's figure: contour lines of the function and the trace over them.</summary>
    /// <param name="f">The function, as the lesson wrote it.</param>
    /// <param name="trace">The run to draw.</param>
    public static Chart ShowTrace2D(Func<double, double, double> f, Trace2D trace) => LessonCharts.ContourWithTrace(f, trace);

    private static Trace2D Printed(Trace2D trace)
    {
        Console.WriteLine(trace.Summary);
        return trace;
    }
}
