using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>Runs that print nothing: for tables, grids, predictions and checks.</summary>
public static class ObjectiveRuns
{
    /// <summary>Runs an optimizer with state 0; what <c>Train2D</c> does, without its line.</summary>
    /// <param name="objective">The function to minimise.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="start">Where to start; the objective's own start if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static OptimizerTrace2D RunOf(
        this Objective2D objective,
        IOptimizer optimizer,
        int steps = Tutorial.DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(optimizer);
        return new OptimizerTrace2D(optimizer.Name, Tutorial.Run(optimizer, objective, steps, start), objective);
    }

    /// <summary>The function's value after a run; NaN or ∞ where the run leaves the range of numbers.</summary>
    /// <inheritdoc cref="RunOf"/>
    public static double LossAfter(
        this Objective2D objective,
        IOptimizer optimizer,
        int steps = Tutorial.DefaultSteps,
        (double X1, double X2)? start = null
    )
    {
        var last = objective.RunOf(optimizer, steps, start).Last;
        return objective.Value(last.X1, last.X2);
    }
}
