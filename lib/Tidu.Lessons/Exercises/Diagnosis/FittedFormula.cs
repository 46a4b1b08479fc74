using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Formulas of the usual shape whose numbers explain a step, where no named mistake does.</summary>
internal static class FittedFormula
{
    /// <summary>The weights of s and g², where the same two explain every state, as a formula.</summary>
    public static string? State(ImmutableArray<Observation> observations)
    {
        if (observations.Any(one => one.Settings != Hyperparameters.Lesson))
        {
            return null;
        }
        var fit = Fit([.. observations.Select(one => (one.Own.S, one.Own.Gradient * one.Own.Gradient, one.S))], 1e-9);
        return fit is (1, 0) ? "1·s + 0·g²（没有更新）"
            : fit is var (keep, add)
                ? string.Create(CultureInfo.InvariantCulture, $"{keep:0.#######}·s + {add:0.#######}·g²")
                    + (
                        keep is > 0 and < 1 && keep + add == 1
                            ? string.Create(CultureInfo.InvariantCulture, $"（γ = {keep:0.#######}）")
                            : ""
                    )
            : null;
    }

    /// <summary>The weights of s and 1 under the root, where the same two explain every step of x.</summary>
    public static string? Denominator(ImmutableArray<Observation> observations)
    {
        ImmutableArray<(double, double, double)> squares =
        [
            .. observations
                .Where(one => one.X != one.Own.X && Math.Abs(one.X - one.Own.X) > 0.1 * Math.Abs(one.Own.X))
                .Select(one => (one.S, 1.0, Math.Pow(one.Settings.Eta * one.Own.Gradient / (one.Own.X - one.X), 2))),
        ];
        return squares.Length > 5 && Fit(squares, 1e-9) is (> 0, >= 0) and not (1, Hyperparameters.Epsilon) and var (weight, constant)
            ? string.Create(CultureInfo.InvariantCulture, $"· 你的分母相当于 √({weight:0.#######}·s + {constant:G3})，应为 √(s + 1E-06)。")
            : null;
    }

    /// <summary>The coefficients of y = a·u + b·v, if they fit every triple; rounded to seven decimals.</summary>
    private static (double A, double B)? Fit(ImmutableArray<(double U, double V, double Y)> points, double tolerance)
    {
        // Normal equations, each point weighed by its size.
        var (uu, uv, vv, uy, vy) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (u, v, y) in points)
        {
            var size = Math.Abs(u) + Math.Abs(v);
            if (size > 0)
            {
                var (a, b, c) = (u / size, v / size, y / size);
                (uu, uv, vv, uy, vy) = (uu + a * a, uv + a * b, vv + b * b, uy + a * c, vy + b * c);
            }
        }
        var determinant = uu * vv - uv * uv;
        var (first, second) = ((uy * vv - vy * uv) / determinant, (vy * uu - uy * uv) / determinant);
        return points.All(one => Math.Abs(one.Y - (first * one.U + second * one.V)) <= tolerance * (Math.Abs(one.U) + Math.Abs(one.V)))
            ? (Math.Round(first, 7), Math.Round(second, 7))
            : null;
    }
}
