using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Tidu.Lessons;

/// <summary>The chapter's training loop: mini-batches of shuffled examples, a step for each.</summary>
/// <remarks>
/// Chance is MathNet's xoshiro256** (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021), an
/// explicit algorithm on integers: a seed means the same run on every machine and in every version of .NET.
/// </remarks>
internal sealed class MiniBatchTraining
{
    private const double WeightDeviation = 0.01;

    /// <summary>The loss is taken each time that so many more samples have been seen.</summary>
    private const int SamplesPerLoss = 100;

    private readonly RegressionData data;
    private readonly int batchSize;
    private readonly int epochs;

    /// <summary>The loop with its sizes.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="batchSize">The examples of a step, from 1 to all; the last batch of an epoch may be smaller.</param>
    /// <param name="epochs">How often all examples are gone through, at least once.</param>
    public MiniBatchTraining(RegressionData data, int batchSize, int epochs)
    {
        ArgumentNullException.ThrowIfNull(data);
        AtLeast.One(epochs);
        if (batchSize < 1 || batchSize > data.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, $"批量（batch size）应在 1 到 {data.Count} 之间。");
        }
        (this.data, this.batchSize, this.epochs) = (data, batchSize, epochs);
    }

    /// <summary>Trains from random weights w ~ N(0, 0.01²) and b = 0, shuffling all examples anew for each epoch.</summary>
    /// <param name="name">What charts call the run.</param>
    /// <param name="step">The optimizer's step.</param>
    /// <param name="state">What it remembers, as it is before the first step.</param>
    /// <param name="seed">Decides the weights and the order of the examples.</param>
    public TrainingRun Run<TState>(string name, TrainingStep<TState> step, TState state, int seed)
    {
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        var parameters = new float[data.FeatureCount + 1];
        foreach (ref var weight in parameters.AsSpan(0, data.FeatureCount))
        {
            weight = (float)Normal.Sample(random, 0, WeightDeviation);
        }
        var gradient = new float[parameters.Length];
        int[] order = [.. Enumerable.Range(0, data.Count)];
        List<double> at = [0];
        List<double> losses = [data.Loss.At(parameters)];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Combinatorics.SelectPermutationInplace(order, random);
            for (var first = 0; first < order.Length; first += batchSize)
            {
                var seen = Math.Min(first + batchSize, order.Length);
                MiniBatchGradient.Of(data, order.AsSpan(first..seen), parameters, gradient);
                step(parameters, gradient, state);
                if (seen % SamplesPerLoss == 0)
                {
                    at.Add(epoch + (double)seen / order.Length);
                    losses.Add(data.Loss.At(parameters));
                }
            }
        }
        return new TrainingRun(name, [.. at], [.. losses], [.. parameters]);
    }
}
