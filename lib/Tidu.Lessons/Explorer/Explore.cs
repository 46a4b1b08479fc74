namespace Tidu.Lessons;

/// <summary>Figures that a reader handles: each is one line in a cell.</summary>
public static class Explore
{
    /// <summary>One run, or two from the same start: the plane, f and the effective learning rates by step, the step's arithmetic and knobs.</summary>
    /// <param name="objective">A quadratic function of <see cref="Objectives"/>.</param>
    /// <param name="optimizer">The algorithm.</param>
    /// <param name="second">An algorithm to compare it with; its ε and where that stands are taken from the first.</param>
    /// <exception cref="ArgumentException">The objective is no quadratic, or the algorithm one that pages don't know.</exception>
    /// <example><c>Explore.Run(f, new RmsProp(0.4, 0.9)) with { Name = "rmsprop", Steps = 100 }</c></example>
    public static Explorer Run(Objective2D objective, Optimizers.IOptimizer optimizer, Optimizers.IOptimizer? second = null)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(optimizer);
        return new Explorer(objective, optimizer, second);
    }
}
