using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells steps that are right but for x or s being rounded, or cut to whole numbers.</summary>
internal static class Rounding
{
    private const int MostDecimals = 6;

    /// <summary>The mistake, or null.</summary>
    public static Mistake? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        ImmutableArray<(double Actual, double Right)> states =
        [
            .. observations.Select(one => (one.S, Difference.Expected(algorithm, one).S)),
        ];
        ImmutableArray<(double Actual, double Right)> variables =
        [
            .. observations.Select(one => (one.X, Nearer(one.X, Difference.Expected(algorithm, one).X, Followed(one)))),
        ];
        for (var digits = 0; digits <= MostDecimals; digits++)
        {
            if ((Rounded(states, digits) || Right(states)) && (Rounded(variables, digits) || Right(variables)))
            {
                var what =
                    Right(states) ? "x"
                    : Right(variables) ? "s"
                    : "x 与 s";
                return digits == 0
                    ? Mistake.Of($"{what} 取了整", "看看 (int)、整数除法、Math.Round 与 Math.Floor：x 与 s 都要留着小数。", "去掉取整")
                    : Mistake.Of(
                        $"算的时候，{what} 四舍五入到了 {digits} 位小数（Math.Round）",
                        "舍去的会一步步传下去；要少看几位，打印时再舍入。",
                        "去掉 Math.Round"
                    );
            }
        }
        return null;
    }

    /// <summary>Where the state that came back leads x.</summary>
    private static double Followed(Observation one) =>
        one.Own.X - one.Settings.Eta / Math.Sqrt(one.S + Hyperparameters.Epsilon) * one.Own.Gradient;

    private static double Nearer(double number, double a, double b) => Math.Abs(number - a) <= Math.Abs(number - b) ? a : b;

    private static bool Right(ImmutableArray<(double Actual, double Right)> numbers) =>
        numbers.All(one => Tolerance.Near(one.Actual, one.Right, 0, Tolerance.Model) || Math.Abs(one.Actual - one.Right) < 1e-14);

    /// <summary>Whole numbers may have been cut, others were rounded.</summary>
    private static bool Rounded(ImmutableArray<(double Actual, double Right)> numbers, int digits) =>
        numbers.All(one =>
            Math.Round(one.Actual, digits) == one.Actual
            && Math.Abs(one.Actual - one.Right) <= (digits == 0 ? 1 : 0.5 + 1e-6) * Math.Pow(10, -digits)
        );
}
