using System.Collections.Immutable;

namespace Tidu.Charts;

/// <summary>Refuses what no panel could draw, at once and by name.</summary>
internal static class LayerArguments
{
    /// <summary>The colour, if it is written as <c>#rrggbb</c>.</summary>
    /// <exception cref="ArgumentException">It is written otherwise.</exception>
    public static string? Colour(string? value) =>
        value is null || (value.Length == 7 && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit))
            ? value
            : throw new ArgumentException($"颜色（Colour）“{value}”应写成 #rrggbb，如 #d62728。", nameof(value));

    /// <summary>The numbers, if there are any to speak of.</summary>
    /// <param name="owner">The layer's name.</param>
    /// <param name="axis">What the numbers are.</param>
    /// <exception cref="ArgumentException">The array was never made.</exception>
    public static ImmutableArray<double> Given(ImmutableArray<double> values, string owner, string axis) =>
        values.IsDefault ? throw new ArgumentException($"“{owner}”没有给出 {axis}，请给出一个数组。", axis) : values;

    /// <summary>The heights, if there is one for each position.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static ImmutableArray<double> Paired(ImmutableArray<double> x, ImmutableArray<double> y, string owner)
    {
        var (across, up) = (Given(x, owner, "X").Length, Given(y, owner, "Y").Length);
        return across == up ? y : throw new ArgumentException($"“{owner}”的 X 有 {across} 个数，Y 有 {up} 个，应当一样多。", nameof(y));
    }

    /// <summary>The values of a grid, if there is one for each crossing.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static ImmutableArray<double> Grid(
        ImmutableArray<double> x,
        ImmutableArray<double> y,
        ImmutableArray<double> values,
        string owner
    )
    {
        var (columns, rows) = (Given(x, owner, "X").Length, Given(y, owner, "Y").Length);
        return Given(values, owner, "Values").Length == columns * rows
            ? values
            : throw new ArgumentException(
                $"“{owner}”的网格有 {columns} × {rows} 个点，Values 却有 {values.Length} 个数，应当一样多。",
                nameof(values)
            );
    }
}
