using System.Numerics;
using CsCheck;
using Tidu.Optimizers.Kernels;

namespace Tidu.Optimizers.Tests;

/// <summary>The optimizers and numbers that the properties are tried with.</summary>
internal static class Samples
{
    public static readonly IOptimizer[] Optimizers =
    [
        new GradientDescent(0.1),
        new Momentum(0.4, gamma: 0.5),
        new AdaDelta(),
        new AdaDelta(rho: 0.95, epsilon: 1e-6),
        new Adam(0.01),
        new Adam(0.4, beta1: 0, beta2: 0.5, epsilon: 1e-8, EpsilonPlacement.InsideRoot),
        new RmsProp(0.4),
        new RmsProp(0.01, gamma: 0, epsilon: 1e-8, EpsilonPlacement.OutsideRoot),
        new RmsProp(1e30, gamma: 0.999, epsilon: 1e-30),
        new AdaGrad(0.4),
        new AdaGrad(2, epsilon: 0.5, EpsilonPlacement.OutsideRoot),
    ];

    public static readonly Gen<IOptimizer> AnyOptimizer = Gen.OneOf(Optimizers);

    /// <summary>Every bit pattern of a double, the awkward ones often, the everyday ones mostly.</summary>
    public static readonly Gen<double> AnyDouble = Gen.Frequency(
        (3, Gen.Double[-10, 10]),
        (1, Gen.ULong.Select(BitConverter.UInt64BitsToDouble)),
        (1, Gen.OneOf(Awkward<double>()))
    );

    /// <summary>Every bit pattern of a float, likewise.</summary>
    public static readonly Gen<float> AnyFloat = Gen.Frequency(
        (3, Gen.Float[-10, 10]),
        (1, Gen.UInt.Select(BitConverter.UInt32BitsToSingle)),
        (1, Gen.OneOf(Awkward<float>()))
    );

    /// <summary>How many numbers of state an optimizer has for each number.</summary>
    public static int States(this IOptimizer optimizer) => optimizer.Use<double, StateCount, int>(1, default);

    private readonly struct StateCount : IOptimizer.IUse<double, int>
    {
        public int With<TRule>(TRule rule)
            where TRule : struct, IStepRule<TRule, double> => TRule.States;
    }

    private static T[] Awkward<T>()
        where T : IFloatingPointIeee754<T>, IMinMaxValue<T> =>
        [
            T.Zero,
            T.NegativeZero,
            T.Epsilon,
            -T.Epsilon,
            T.Epsilon * T.CreateChecked(12345),
            T.MaxValue,
            T.MinValue,
            T.PositiveInfinity,
            T.NegativeInfinity,
            T.NaN,
        ];
}
