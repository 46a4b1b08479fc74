using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>Figures that a reader handles: each is one line in a cell.</summary>
/// <remarks>
/// Objectives are quadratics of <see cref="Objectives"/>; algorithms are those that pages know. Anything else is an
/// <see cref="ArgumentException"/>. A name makes a figure one that links drive: <c>Explore.Run(f, …) with { Name = "rmsprop" }</c>.
/// </remarks>
public static class Explore
{
    /// <summary>One run, or two from the same start: the plane, f and the effective learning rates by step, the step's arithmetic and knobs.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="optimizer">The algorithm.</param>
    /// <param name="second">An algorithm to compare it with.</param>
    /// <example><c>Explore.Run(f, new RmsProp(0.4, 0.9)) with { Name = "rmsprop", Steps = 100 }</c></example>
    public static Explorer Run(Objective2D objective, IOptimizer optimizer, IOptimizer? second = null) => new(objective, optimizer, second);

    /// <summary>Does steepness matter? Knobs for the curvature along x₂ and for a factor of f.</summary>
    /// <inheritdoc cref="Run"/>
    public static Explorer Steepness(Objective2D objective, IOptimizer optimizer, IOptimizer? second = null) =>
        new(objective, optimizer, second)
        {
            Panels = ["plane", "distance", "rates"],
            Knobs = ["curvature", "scale"],
            Arithmetic = false,
            Presets =
            [
                new("教材", ""),
                new("x₂ 陡 100 倍", "curvature=400"),
                new("f × 100", "scale=100"),
                new("从 (−2, −2) 出发", "x1=-2&x2=-2"),
            ],
        };

    /// <summary>Why does it bounce? Distance, effective rates with their limits 2/curvature, and f, one above the other.</summary>
    /// <inheritdoc cref="Run"/>
    public static Explorer Bounce(Objective2D objective, IOptimizer optimizer, IOptimizer? second = null) =>
        new(objective, optimizer, second)
        {
            Steps = 120,
            At = 0,
            Panels = ["distance", "limits", "f"],
            Knobs = ["epsilon"],
            Arithmetic = false,
            Presets = [new("ε = 10⁻⁶", ""), new("ε = 1", "epsilon=1&steps=120"), new("第 25 步", "at=25"), new("第 51 步", "at=51")],
        };

    /// <summary>What if the valley doesn't run along the axes? A knob turns it by up to 45°.</summary>
    /// <inheritdoc cref="Run"/>
    public static Explorer TurnedValley(Objective2D objective, IOptimizer optimizer, IOptimizer? second = null) =>
        new(objective, optimizer, second)
        {
            Knobs = ["angle", "steps"],
            Arithmetic = false,
            Presets = [new("不转", ""), new("转 45°", "angle=45")],
        };

    /// <summary>How to brake: a choice of schedules for the learning rate.</summary>
    /// <inheritdoc cref="Run"/>
    public static Explorer Schedules(Objective2D objective, IOptimizer optimizer, IOptimizer? second = null) =>
        new(objective, optimizer, second)
        {
            Steps = 1000,
            Knobs = ["schedule", "steps"],
            Arithmetic = false,
            Presets = [new("η 不变", ""), new("η·0.99ᵗ", "schedule=decay"), new("η/√t", "schedule=root"), new("看第 20 步", "at=20")],
        };

    /// <summary>Which η works? f after 20 steps over the learning rate, a curve for each algorithm, and the runs at the chosen η beside it.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="optimizers">The algorithms; their own η is of no effect but the first one's, where the knob stands at first.</param>
    public static LearningRateExplorer LearningRates(Objective2D objective, params IOptimizer[] optimizers) => new(objective, optimizers);

    /// <summary>Who is still in s? The share of each past gradient's square in the state of a step, for AdaGrad or RMSProp.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="optimizer">AdaGrad or RMSProp; the reader can change to the other.</param>
    public static MemoryExplorer Memory(Objective2D objective, IOptimizer optimizer) => new(objective, optimizer);

    /// <summary>When does AdaGrad fail? The reader draws the gradient by step and sees the effective learning rates that follow.</summary>
    /// <param name="optimizers">Algorithms with an effective learning rate η/√(s+ε): AdaGrad and RMSProp.</param>
    public static GradientExplorer DrawnGradient(params IOptimizer[] optimizers) => new(optimizers);

    /// <summary>The numbers from which a page computes the objective.</summary>
    internal static Quadratic QuadraticOf(Objective2D objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return objective.Quadratic
            ?? throw new ArgumentException(
                $"探索台只能画二次函数，{objective.Name} 不是；请用 Objectives.Of(new Quadratic(…))。",
                nameof(objective)
            );
    }

    /// <summary>A number of steps that a page can draw.</summary>
    internal static int CheckedSteps(int steps) =>
        steps is >= 1 and <= 1000 ? steps : throw new ArgumentOutOfRangeException(nameof(steps), steps, "步数应在 1 到 1000 之间。");
}
