using System.Collections.Immutable;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>A run of an optimizer on an objective: it knows the gradients that its steps used.</summary>
/// <param name="Name">What charts call the run.</param>
/// <param name="Points">The points, the start first.</param>
/// <param name="Objective">The function that was minimised.</param>
public record OptimizerTrace2D(string Name, ImmutableArray<TracePoint> Points, Objective2D Objective) : Trace2D(Name, Points)
{
    /// <summary>The gradient that a step used: the objective's at the point before it.</summary>
    /// <param name="step">The step, from 1 to <see cref="Trace2D.Steps"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such step.</exception>
    public (double G1, double G2) Gradient(int step)
    {
        CheckStep(step);
        return Objective.Gradient(Points[step - 1].X1, Points[step - 1].X2);
    }

    private protected void CheckStep(int step)
    {
        if (step < 1 || step > Steps)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, $"“{Name}”只有第 1 步到第 {Steps} 步。");
        }
    }
}
