using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>The numbers that a step is given.</summary>
/// <param name="Eta">The learning rate η.</param>
/// <param name="Gamma">The decay γ; meaningless to AdaGrad.</param>
internal readonly record struct Hyperparameters(double Eta, double Gamma)
{
    /// <summary>The lessons' ε.</summary>
    public const double Epsilon = 1e-6;

    /// <summary>Several, for an AdaGrad that takes η.</summary>
    public static ImmutableArray<Hyperparameters> ForAdaGrad { get; } = [new(0.4, 0.9), new(1.5, 0.9), new(0.05, 0.9)];

    /// <summary>Several, for an RMSProp that takes η and γ.</summary>
    public static ImmutableArray<Hyperparameters> ForRmsProp { get; } = [new(0.4, 0.9), new(1.5, 0.5), new(0.05, 0.99)];

    /// <summary>The lessons' η and γ.</summary>
    public static Hyperparameters Lesson { get; } = new(0.4, 0.9);
}
