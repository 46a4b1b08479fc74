using System.Collections.Immutable;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>A run of an optimizer that has an effective learning rate: it knows by what each gradient was multiplied.</summary>
/// <param name="Name">What charts call the run.</param>
/// <param name="Points">The points, the start first.</param>
/// <param name="Objective">The function that was minimised.</param>
/// <param name="OptimizerAt">The optimizer of each step, counted from 1.</param>
public sealed record RatedTrace2D(
    string Name,
    ImmutableArray<TracePoint> Points,
    Objective2D Objective,
    Func<int, IEffectiveLearningRate> OptimizerAt
) : OptimizerTrace2D(Name, Points, Objective)
{
    /// <summary>The effective learning rates of a step, such as η/√(s+ε): it moved x₁ by −Rate1·G1 and x₂ by −Rate2·G2.</summary>
    /// <param name="step">The step, from 1 to <see cref="Trace2D.Steps"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such step.</exception>
    public (double Rate1, double Rate2) Rate(int step)
    {
        CheckStep(step);
        var optimizer = OptimizerAt(step);
        var (before, after) = (Points[step - 1], Points[step]);
        return (optimizer.EffectiveLearningRate(after.S1, before.M1), optimizer.EffectiveLearningRate(after.S2, before.M2));
    }
}
