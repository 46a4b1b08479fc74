using System.Globalization;
using System.Numerics;

namespace Tidu.Optimizers.Tests;

public class TorchTests
{
    private const EpsilonPlacement Outside = EpsilonPlacement.OutsideRoot;

    public static readonly TheoryData<IOptimizer> Optimizers =
    [
        new RmsProp(0.01, gamma: 0.9, epsilon: 1e-6, Outside),
        new AdaGrad(0.01, epsilon: 1e-6, Outside),
    ];

    // PyTorch multiplies and divides in another order: over eight steps one or two units in x and in s. In float, 1−γ adds
    // to that: the kit subtracts there, 1 − 0.9f = 0.100000024f, where PyTorch rounds 0.1 to 0.1f, 3 units below.

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Doubles_follow_PyTorch_within_a_few_units_in_the_last_place(IOptimizer optimizer) =>
        Follow<double>(optimizer, "float64", ulpsOfX: 1, ulpsOfS: 2);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Floats_follow_PyTorch_within_a_few_units_in_the_last_place(IOptimizer optimizer) =>
        Follow<float>(optimizer, "float32", ulpsOfX: 1, ulpsOfS: 8);

    private static void Follow<T>(IOptimizer optimizer, string type, double ulpsOfX, double ulpsOfS)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] x = [.. new[] { 1.0, -1.25, 1.5, -1.75, 2.0, -1.125, 1.375, 1.625 }.Select(T.CreateChecked)];
        State<T>[] states = new State<T>[x.Length];
        int rows = 0;
        foreach (string[] row in Csv.Rows("torch-steps.csv").Where(row => row[0] == optimizer.Name && row[1] == type))
        {
            int i = int.Parse(row[3], CultureInfo.InvariantCulture);
            T[] expected = [.. row[4..].Select(number => T.Parse(number, CultureInfo.InvariantCulture))];
            (x[i], states[i]) = optimizer.Step(x[i], expected[0], states[i]);
            Assert.InRange(UlpsBetween(x[i], expected[1]), 0, ulpsOfX);
            Assert.InRange(UlpsBetween(states[i].S, expected[2]), 0, ulpsOfS);
            rows++;
        }
        Assert.Equal(64, rows);
    }

    private static double UlpsBetween<T>(T actual, T expected)
        where T : IFloatingPointIeee754<T>
    {
        T ulp = T.BitIncrement(T.Abs(expected)) - T.Abs(expected);
        return double.CreateChecked(T.Abs(actual - expected) / ulp);
    }
}
