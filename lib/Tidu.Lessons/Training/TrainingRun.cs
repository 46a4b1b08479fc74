using System.Collections.Immutable;

namespace Tidu.Lessons;

/// <summary>A training run over a data set: the loss over all examples at the start and after every hundred samples.</summary>
/// <param name="Name">What charts call the run.</param>
/// <param name="Epochs">After how many epochs each loss was taken; 0 at the start.</param>
/// <param name="Losses">The losses, as many as <paramref name="Epochs"/>.</param>
/// <param name="Parameters">The trained parameters: the weights, then the bias.</param>
public sealed record TrainingRun(
    string Name,
    ImmutableArray<double> Epochs,
    ImmutableArray<double> Losses,
    ImmutableArray<float> Parameters
)
{
    /// <summary>The algorithm that ran, by which charts choose the colour; the name unless said otherwise.</summary>
    public string Algorithm { get; init; } = Name;

    /// <summary>The last loss.</summary>
    public double Loss => Losses[^1];

    /// <summary>The line that the tutorial prints, without its time: <c>loss: 0.243452</c>.</summary>
    public string Summary => $"loss: {PythonFormat.Fixed6(Loss)}";

    /// <summary>The same run under another name, for a chart with several.</summary>
    public TrainingRun Named(string name) => this with { Name = name };
}
