using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Says where NaN or ∞ began, and from what.</summary>
internal static class NotFinite
{
    private static readonly string[] Indices = ["₁", "₂"];

    /// <summary>A sentence about the first number that is not finite, if there is one.</summary>
    public static IEnumerable<string> Remarks(ImmutableArray<Observation> observations, bool coordinated)
    {
        var first = observations.FirstOrDefault(one => !double.IsFinite(one.X) || !double.IsFinite(one.S));
        if (first is null)
        {
            yield break;
        }
        var index = coordinated ? Indices[first.Index - 1] : "";
        var what = double.IsNaN(first.X) || double.IsNaN(first.S) ? "NaN" : "∞";
        var quantity =
            double.IsFinite(first.S) ? $"x{index}"
            : double.IsFinite(first.X) ? $"s{index}"
            : $"x{index}、s{index}";
        yield return $"{what} 从这里开始：从 {Difference.Start(first)} 出发，第 {first.Step} 步的 {quantity}{Cause(first, index)}{(UnderRoot(observations, first) is { Length: > 0 } under ? under : AtFirst(first, index))}。";
    }

    /// <summary>Something signed stands under a root, where every negative gradient, and no other, gives NaN.</summary>
    private static string UnderRoot(ImmutableArray<Observation> observations, Observation first) =>
        double.IsNaN(first.X)
        && first.S > 0
        && observations
            .Where(one => double.IsFinite(one.Own.X) && one.Own.Gradient != 0)
            .All(one => double.IsNaN(one.X) == one.Own.Gradient < 0)
            ? "；凡是梯度为负的地方都得到 NaN，看看是不是把 g 放进了根号"
            : "";

    /// <summary>A count that begins at 0 makes 1−γᵗ 0.</summary>
    private static string AtFirst(Observation first, string index) =>
        first.Calls == 1 && double.IsNaN(first.X) && first.S > 2 * Hyperparameters.Epsilon
            ? $"，那里 s{index} 是正的：看看根号里有没有负数，分母里有没有 0（比如 t = 0 时的 1−γᵗ）"
            : "";

    private static string Cause(Observation first, string index)
    {
        if (!double.IsFinite(first.Own.X))
        {
            return "（那时 x 早已不是有限的数）";
        }
        if (first.S < 0)
        {
            return $"，因为 s{index} 是负数，负数开方得到 NaN";
        }
        if (first.Own.Gradient == 0 && first.S == 0)
        {
            return $"，那里梯度为 0，s{index} = 0，{(double.IsNaN(first.X) ? "0/0 得到 NaN" : "除以 0 得到 ∞")}";
        }
        return double.IsNaN(first.X) && first.S is >= 0 and < 2 * Hyperparameters.Epsilon
            ? $"，那里 s{index} 很小，看看根号里是不是成了负数"
            : "";
    }
}
