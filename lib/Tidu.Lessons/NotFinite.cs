namespace Tidu.Lessons;

/// <summary>Says where runs stopped being numbers that can be drawn.</summary>
internal static class NotFinite
{
    /// <summary><c>AdaGrad 从第 3 步起是 NaN</c> for each such run; <see langword="null"/> if all points are finite.</summary>
    public static string? Words(IEnumerable<Trace2D> traces)
    {
        var said = traces.Select(Words).OfType<string>().ToList();
        return said.Count == 0 ? null : string.Join("，", said);
    }

    /// <summary>The sentence to add to a description; empty if all points are finite.</summary>
    public static string Sentence(IEnumerable<Trace2D> traces) => Words(traces) is { } words ? words + "，画不出来。" : "";

    private static string? Words(Trace2D trace)
    {
        foreach (var point in trace.Points)
        {
            if (!double.IsFinite(point.X1) || !double.IsFinite(point.X2))
            {
                var what = double.IsNaN(point.X1) || double.IsNaN(point.X2) ? "NaN（不是一个数）" : "无穷大（Infinity）";
                return $"{trace.Name} 从第 {point.Step} 步起是{(what[0] == 'N' ? " " : "")}{what}";
            }
        }
        return null;
    }
}
