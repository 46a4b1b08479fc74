using System.Collections.Immutable;
using Tidu.Charts;

namespace Tidu.Lessons;

/// <summary>How a run is drawn in a panel with others: its algorithm's colour, and dots where a run of that algorithm is there already.</summary>
/// <param name="Colour">The colour as <c>#rrggbb</c>.</param>
/// <param name="Repeated">Whether a run of the same colour came before.</param>
internal sealed record RunStyle(string Colour, bool Repeated)
{
    /// <summary>The styles of runs that share a panel, in their order.</summary>
    public static ImmutableArray<RunStyle> Of(IEnumerable<Trace2D> traces)
    {
        var taken = new HashSet<string>();
        return
        [
            .. traces
                .Select(trace => Palette.OfAlgorithm(trace.Algorithm) ?? Palette.OfAlgorithm(trace.Name) ?? Palette.AdaGrad)
                .Select(colour => new RunStyle(colour, !taken.Add(colour))),
        ];
    }

    /// <summary>The dash of the run's line for coordinate 1 or 2; what is no coordinate takes that of the first.</summary>
    public LineDash Dash(int coordinate) =>
        coordinate == 1 ? (Repeated ? LineDash.Dotted : LineDash.Solid) : (Repeated ? LineDash.DashDotted : LineDash.Dashed);
}
