using System.Collections.Immutable;
using Tidu.Charts;

namespace Tidu.Lessons;

/// <summary>A function over a window of the plane: its contour lines and where it is smallest.</summary>
internal sealed class ContourGrid
{
    private readonly ContourWindow window;
    private readonly ImmutableArray<double> values;

    public ContourGrid(Func<double, double, double> f, ContourWindow window)
    {
        this.window = window;
        values = [.. window.X2.SelectMany(x2 => window.X1.Select(x1 => f(x1, x2)))];
    }

    public Axis Horizontal => new("x1") { Range = (window.X1[0], window.X1[^1]) };

    public Axis Vertical => new("x2") { Range = (window.X2[0], window.X2[^1]) };

    public ContourLayer Lines => new("f", window.X1, window.X2, values, ContourLevels.For(values)) { Colour = Palette.Contour };

    /// <summary>The grid's point with the smallest value, unless it lies at the edge or is not the only one: then the minimum may be elsewhere.</summary>
    public (double X1, double X2)? Minimum
    {
        get
        {
            var least = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();
            int[] places = [.. Enumerable.Range(0, values.Length).Where(i => values[i] == least).Take(2)];
            if (places is not [var place])
            {
                return null;
            }
            var (row, column) = Math.DivRem(place, window.X1.Length);
            var inside = row > 0 && row < window.X2.Length - 1 && column > 0 && column < window.X1.Length - 1;
            return inside ? (window.X1[column], window.X2[row]) : null;
        }
    }
}
