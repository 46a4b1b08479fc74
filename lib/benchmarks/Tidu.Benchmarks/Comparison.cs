namespace Tidu.Benchmarks;

/// <summary>What contenders needed for the same work, measured by turns.</summary>
/// <param name="Title">What work it was.</param>
/// <param name="Unit">What the figures are, such as <c>ns per number</c>.</param>
/// <param name="Rows">Contender and median, in the order in which they were measured.</param>
internal sealed record Comparison(string Title, string Unit, IReadOnlyList<(string Name, double Median)> Rows)
{
    /// <summary>Measures.</summary>
    /// <param name="title">What work it is.</param>
    /// <param name="unit">What the figures are.</param>
    /// <param name="contenders">The contenders; the first one is what ratios refer to.</param>
    /// <param name="rounds">How many turns each one has.</param>
    /// <param name="divisor">How many units the work has.</param>
    public static Comparison Measure(string title, string unit, IReadOnlyList<Contender> contenders, int rounds, double divisor)
    {
        IReadOnlyList<double> medians = Interleaved.Medians(contenders, rounds);
        return new(title, unit, [.. contenders.Zip(medians, (contender, median) => (contender.Name, median / divisor))]);
    }

    /// <summary>The median of a contender, or <see langword="null"/> if it didn't take part.</summary>
    public double? this[string name] => Rows.Where(row => row.Name == name).Select(row => (double?)row.Median).FirstOrDefault();

    /// <summary>How many times faster one contender is than another, if both took part.</summary>
    public double? Speedup(string of, string over) => this[over] / this[of];
}
