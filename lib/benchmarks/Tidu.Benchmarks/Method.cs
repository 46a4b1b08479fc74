using System.Numerics;
using Tidu.Benchmarks.Contenders;
using Tidu.Optimizers;

namespace Tidu.Benchmarks;

/// <summary>An optimizer and its naive loop.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="States">How many arrays of state it has.</param>
/// <param name="HasRoot">Whether each number takes a square root and a division.</param>
/// <param name="Naive">The same step as a loop.</param>
internal sealed record Method<T>(string Name, IOptimizer Optimizer, int States, bool HasRoot, Action<StepArrays<T>> Naive)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double Eta = 0.01;
    private const double Decay = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-6;

    public static Method<T> RmsProp { get; } =
        new(
            "RMSProp",
            new RmsProp(Eta, Decay, Epsilon),
            States: 1,
            HasRoot: true,
            a => NaiveLoop.RmsProp(a.X.Span, a.Gradient.Span, a.S.Span, Of(Eta), Of(Decay), Of(Epsilon))
        );

    public static IReadOnlyList<Method<T>> Others { get; } =
    [
        new(
            "Gradient descent",
            new GradientDescent(Eta),
            States: 0,
            HasRoot: false,
            a => NaiveLoop.GradientDescent(a.X.Span, a.Gradient.Span, Of(Eta))
        ),
        new(
            "Momentum",
            new Momentum(Eta, Decay),
            States: 1,
            HasRoot: false,
            a => NaiveLoop.Momentum(a.X.Span, a.Gradient.Span, a.S.Span, Of(Eta), Of(Decay))
        ),
        new(
            "AdaGrad",
            new AdaGrad(Eta, Epsilon),
            States: 1,
            HasRoot: true,
            a => NaiveLoop.AdaGrad(a.X.Span, a.Gradient.Span, a.S.Span, Of(Eta), Of(Epsilon))
        ),
        new(
            "AdaDelta",
            new AdaDelta(Decay, Epsilon),
            States: 2,
            HasRoot: true,
            a => NaiveLoop.AdaDelta(a.X.Span, a.Gradient.Span, a.S.Span, a.M.Span, Of(Decay), Of(Epsilon))
        ),
        new(
            "Adam",
            new Adam(Eta, Decay, Beta2, Epsilon),
            States: 2,
            HasRoot: true,
            a => NaiveLoop.Adam(a.X.Span, a.Gradient.Span, a.S.Span, a.M.Span, Eta, Decay, Beta2, Epsilon)
        ),
    ];

    private static T Of(double value) => T.CreateChecked(value);
}
