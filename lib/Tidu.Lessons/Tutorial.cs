using System.Collections.Immutable;
using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>The helper functions of the tutorial under its own names; a lesson says <c>using static Tidu.Lessons.Tutorial</c>.</summary>
public static partial class Tutorial
{
    /// <summary>The tutorial's number of steps.</summary>
    public const int DefaultSteps = 20;

    /// <summary>Runs a hand-written step from (−5, −2) with state 0 and prints where it ends.</summary>
    /// <remarks>Section 7.2's <c>train_2d</c>. The trace holds x and s; gradient and effective rate are known only to the step itself.</remarks>
    /// <param name="step">The step function. Charts draw <c>AdaGrad2D</c> or <c>RmsProp2D</c> in their algorithm's colour.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="name">What charts call the run.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static Trace2D Train2D(StepFunction2D step, int steps = DefaultSteps, string name = "手写")
    {
        ArgumentNullException.ThrowIfNull(step);
        return Train2D(Next, steps, name) with { Algorithm = step.Method.Name };

        TracePoint Next(TracePoint point)
        {
            var (x1, x2, s1, s2) = step(point.X1, point.X2, point.S1, point.S2);
            return new TracePoint(point.Step + 1, x1, x2, s1, s2);
        }
    }

    /// <summary>Runs a hand-written step with two states or with a look at the number of steps, from (−5, −2), and prints where it ends.</summary>
    /// <param name="step">From a point to the next one; <c>point.Step</c> tells how many steps have been taken.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="name">What charts call the run.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static Trace2D Train2D(Func<TracePoint, TracePoint> step, int steps = DefaultSteps, string name = "手写")
    {
        ArgumentNullException.ThrowIfNull(step);
        var points = Start(Objectives.Ellipse.Start, steps);
        for (var k = 1; k <= steps; k++)
        {
            points[k] = step(points[k - 1]) with { Step = k };
        }
        return Printed(new Trace2D(name, [.. points]) { Algorithm = step.Method.Name });
    }

    /// <summary>Runs an optimizer on an objective with state 0 and prints where it ends.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="objective">The function to minimise.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="start">Where to start; the objective's own start if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static OptimizerTrace2D Train2D(
        IOptimizer optimizer,
        Objective2D objective,
        int steps = DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(objective);
        return Printed(new OptimizerTrace2D(optimizer.Name, Run(optimizer, objective, steps, start), objective));
    }

    /// <inheritdoc cref="Train2D(IOptimizer, Objective2D, int, ValueTuple{double, double}?)"/>
    public static RatedTrace2D Train2D(
        IEffectiveLearningRate optimizer,
        Objective2D objective,
        int steps = DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(objective);
        return Printed(new RatedTrace2D(optimizer.Name, Run(optimizer, objective, steps, start), objective, _ => optimizer));
    }

    /// <summary>Runs an optimizer whose hyperparameters follow a schedule on an objective with state 0 and prints where it ends.</summary>
    /// <param name="optimizerAt">The optimizer of step t = 1, 2, …, such as <c>t =&gt; new RmsProp(0.4 / Math.Sqrt(t))</c>.</param>
    /// <param name="objective">The function to minimise.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="start">Where to start; the objective's own start if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static OptimizerTrace2D Train2D(
        Func<int, IOptimizer> optimizerAt,
        Objective2D objective,
        int steps = DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        ArgumentNullException.ThrowIfNull(optimizerAt);
        ArgumentNullException.ThrowIfNull(objective);
        return Printed(new OptimizerTrace2D(optimizerAt(1).Name, Run(optimizerAt, objective, steps, start), objective));
    }

    /// <inheritdoc cref="Train2D(Func{int, IOptimizer}, Objective2D, int, ValueTuple{double, double}?)"/>
    public static RatedTrace2D Train2D(
        Func<int, IEffectiveLearningRate> optimizerAt,
        Objective2D objective,
        int steps = DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        ArgumentNullException.ThrowIfNull(optimizerAt);
        ArgumentNullException.ThrowIfNull(objective);
        return Printed(new RatedTrace2D(optimizerAt(1).Name, Run(optimizerAt, objective, steps, start), objective, optimizerAt));
    }

    /// <summary>The tutorial's figure: contour lines of the function and the trace over them.</summary>
    /// <param name="f">The function, as the lesson wrote it.</param>
    /// <param name="trace">The run to draw.</param>
    public static Chart ShowTrace2D(Func<double, double, double> f, Trace2D trace) =>
        LessonCharts.ContourWithTrace(f, ContourWindow.Tutorial, [trace]);

    /// <summary>The points of a run, without a word.</summary>
    internal static ImmutableArray<TracePoint> Run(
        IOptimizer optimizer,
        Objective2D objective,
        int steps,
        (double X1, double X2)? start = null
    )
    {
        var points = Start(start ?? objective.Start, steps);
        optimizer.Run(points, objective.Gradient);
        return [.. points];
    }

    private static ImmutableArray<TracePoint> Run(
        Func<int, IOptimizer> optimizerAt,
        Objective2D objective,
        int steps,
        (double X1, double X2)? start
    )
    {
        var points = Start(start ?? objective.Start, steps);
        for (var k = 1; k <= steps; k++)
        {
            var (g1, g2) = objective.Gradient(points[k - 1].X1, points[k - 1].X2);
            points[k] = optimizerAt(k).Step(points[k - 1], g1, g2);
        }
        return [.. points];
    }

    /// <summary>Room for a run, with its start in place.</summary>
    private static TracePoint[] Start((double X1, double X2) start, int steps)
    {
        AtLeast.One(steps);
        var points = new TracePoint[steps + 1];
        points[0] = new TracePoint(0, start.X1, start.X2);
        return points;
    }

    private static TTrace Printed<TTrace>(TTrace trace)
        where TTrace : Trace2D
    {
        Console.WriteLine(trace.Summary);
        return trace;
    }
}
