using System.Globalization;
using System.Numerics;

namespace Tidu.Optimizers.Tests;

public class TorchTests
{
    private const EpsilonPlacement Inside = EpsilonPlacement.InsideRoot;
    private const EpsilonPlacement Outside = EpsilonPlacement.OutsideRoot;

    public static readonly TheoryData<string, IOptimizer> Optimizers = new()
    {
        { "GradientDescent", new GradientDescent(0.01) },
        { "Momentum", new Momentum(0.01, gamma: 0.9) },
        { "AdaGrad inside", new AdaGrad(0.01, 1e-6, Inside) },
        { "AdaGrad outside", new AdaGrad(0.01, 1e-6, Outside) },
        { "RMSProp inside", new RmsProp(0.01, gamma: 0.9, 1e-6, Inside) },
        { "RMSProp outside", new RmsProp(0.01, gamma: 0.9, 1e-6, Outside) },
        { "AdaDelta", new AdaDelta(rho: 0.9, 1e-6) },
        { "Adam inside", new Adam(0.01, beta1: 0.9, beta2: 0.999, 1e-6, Inside) },
        { "Adam outside", new Adam(0.01, beta1: 0.9, beta2: 0.999, 1e-6, Outside) },
    };

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Doubles_follow_PyTorch_within_a_few_units_in_the_last_place(string name, IOptimizer optimizer) =>
        Follow<double>(name, optimizer, "float64", toleranceOfX: 5e-16, toleranceOfState: 5e-16);

    // In float, 1−γ adds to the rounding: the kit subtracts there, 1 − 0.9f = 0.100000024f, where PyTorch rounds 0.1 to 0.1f.
    // Likewise 1 − 0.999f is 1.3e-5 above 0.001f.
    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Floats_follow_PyTorch_but_for_the_rounding_of_one_minus_the_decay(string name, IOptimizer optimizer) =>
        Follow<float>(name, optimizer, "float32", toleranceOfX: 1e-6, toleranceOfState: name.StartsWith("Adam ") ? 1.4e-5 : 6e-7);

    private static void Follow<T>(string name, IOptimizer optimizer, string type, double toleranceOfX, double toleranceOfState)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] x = [.. new[] { 1.0, -1.25, 1.5, -1.75, 2.0, -1.125, 1.375, 1.625 }.Select(T.CreateChecked)];
        var states = new State<T>[x.Length];
        var largestS = new T[x.Length];
        var largestM = new T[x.Length];
        var rows = 0;
        foreach (var row in Csv.Rows("torch-steps.csv").Where(row => row[0] == name && row[1] == type))
        {
            var i = int.Parse(row[3], CultureInfo.InvariantCulture);
            T[] expected = [.. row[4..].Select(number => T.Parse(number, CultureInfo.InvariantCulture))];
            (x[i], states[i]) = optimizer.Step(x[i], expected[0], states[i]);
            // A state that adds up gradients of both signs is as exact as the largest number it has been.
            largestS[i] = T.MaxMagnitude(largestS[i], expected[2]);
            largestM[i] = T.MaxMagnitude(largestM[i], expected[3]);
            Assert.InRange(Difference(x[i], expected[1], expected[1]), 0, toleranceOfX);
            Assert.InRange(Difference(states[i].S, expected[2], largestS[i]), 0, toleranceOfState);
            Assert.InRange(Difference(states[i].M, expected[3], largestM[i]), 0, toleranceOfState);
            rows++;
        }
        Assert.Equal(64, rows);
    }

    private static double Difference<T>(T actual, T expected, T relativeTo)
        where T : IFloatingPointIeee754<T> =>
        actual == expected
            ? 0
            : Math.Abs(double.CreateChecked(actual) - double.CreateChecked(expected)) / double.CreateChecked(T.Abs(relativeTo));
}
