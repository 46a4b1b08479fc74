using System.Collections.Immutable;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>A training run over two variables: the start and every step after it.</summary>
/// <param name="Name">What charts call the run.</param>
/// <param name="Points">The points, the start first; <c>Points[k]</c> stands after step k.</param>
public record Trace2D(string Name, ImmutableArray<TracePoint> Points)
{
    /// <summary>The algorithm that ran, by which charts choose the colour; the name unless said otherwise.</summary>
    public string Algorithm { get; init; } = Name;

    /// <summary>The number of steps taken: one less than the number of points.</summary>
    public int Steps => Points.Length - 1;

    /// <summary>The last point.</summary>
    public TracePoint Last => Points[^1];

    /// <summary>The point after step <paramref name="step"/>; 0 is the start.</summary>
    public TracePoint this[int step] => Points[step];

    /// <summary>The line that the tutorial prints: <c>epoch 20, x1 -0.010599, x2 0.000000</c>.</summary>
    public string Summary => $"epoch {Steps}, x1 {PythonFormat.Fixed6(Last.X1)}, x2 {PythonFormat.Fixed6(Last.X2)}";
}
