using System.Collections.Immutable;
using Tidu.Optimizers;

namespace Tidu.Lessons.Exercises;

/// <summary>An algorithm that learners write: the compiled one, its rule, the usual mistakes, and its lines.</summary>
internal sealed record Algorithm
{
    public required string Name { get; init; }

    /// <summary>The compiled step for one coordinate, by hyperparameters: (x, g, s) to (x, s).</summary>
    public required Func<Hyperparameters, Func<double, double, double, (double X, double S)>> Compiled { get; init; }

    /// <summary>The same step as data.</summary>
    public required StepRule Rule { get; init; }

    /// <summary>The mistakes that are recognised, the most usual first.</summary>
    public required ImmutableArray<Mistake> Mistakes { get; init; }

    /// <summary>How the state is updated, as code.</summary>
    public required string StateLine { get; init; }

    public static Algorithm AdaGrad { get; } =
        new()
        {
            Name = "AdaGrad",
            Compiled = settings => Step(new AdaGrad(settings.Eta)),
            Rule = StepRule.AdaGrad,
            Mistakes = MistakesOf(AverageMistakes.AdaGrad, ParameterMistakes.AdaGrad),
            StateLine = "s += g * g;",
        };

    public static Algorithm RmsProp { get; } =
        new()
        {
            Name = "RMSProp",
            Compiled = settings => Step(new RmsProp(settings.Eta, settings.Gamma)),
            Rule = StepRule.RmsProp,
            Mistakes = MistakesOf(AverageMistakes.RmsProp, ParameterMistakes.RmsProp),
            StateLine = "s = gamma * s + (1 - gamma) * g * g;",
        };

    /// <summary>How a line should read, as code.</summary>
    public string Correct(StepLine line) =>
        line switch
        {
            StepLine.Gradient => "g1 = 0.2 * x1, g2 = 4 * x2",
            StepLine.State => StateLine,
            StepLine.Move => "x -= eta / Math.Sqrt(s + eps) * g;",
            StepLine.Order => $"{StateLine}  x -= eta / Math.Sqrt(s + eps) * g;（先 s 后 x）",
            StepLine.Return => "return (x1, x2, s1, s2);（都是更新后的值）",
            _ => Rule == StepRule.AdaGrad ? "eta = 0.4，eps = 1e-6" : "eta = 0.4，gamma = 0.9，eps = 1e-6",
        };

    private static Func<double, double, double, (double X, double S)> Step<TOptimizer>(TOptimizer optimizer)
        where TOptimizer : IOptimizer =>
        (x, g, s) =>
        {
            var (next, state) = optimizer.Step(x, g, new State<double>(s, 0, 0));
            return (next, state.S);
        };

    private static ImmutableArray<Mistake> MistakesOf(IEnumerable<Mistake> averages, IEnumerable<Mistake> parameters) =>
        [.. averages, .. StateMistakes.All, .. MoveMistakes.All, .. GradientMistakes.All, .. ReturnMistakes.All, .. parameters];
}
