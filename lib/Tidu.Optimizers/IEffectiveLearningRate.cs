namespace Tidu.Optimizers;

/// <summary>An optimizer whose step is the gradient times a factor: x ← x − rate·g, with a rate of its own for every number.</summary>
public interface IEffectiveLearningRate : IOptimizer
{
    /// <summary>The factor by which a step multiplies the gradient, as the step itself computes it.</summary>
    /// <param name="s">The state s after the step.</param>
    /// <param name="m">The state m before the step; of no effect where there is none.</param>
    /// <returns>The rate, such as η/√(s+ε) for RMSProp.</returns>
    double EffectiveLearningRate(double s, double m = 0);
}
