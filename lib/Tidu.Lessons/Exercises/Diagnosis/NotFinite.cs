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
            double.IsFinite(first.S) ? "x"
            : double.IsFinite(first.X) ? "s"
            : "x、s ";
        yield return $"{what} 从这里开始：从 {Difference.Start(first)} 出发，第 {first.Step} 步的 {quantity}{index}{Cause(first, index)}。";
    }

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
        return first.Own.Gradient == 0 && first.S == 0 ? $"，那里梯度为 0，s{index} = 0，0/0 得到 NaN" : "";
    }
}
