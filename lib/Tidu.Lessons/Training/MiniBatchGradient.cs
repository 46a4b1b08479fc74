namespace Tidu.Lessons;

/// <summary>The gradient of linear regression over a mini-batch: ŷ = w·x + b, loss (ŷ − y)²/2.</summary>
internal static class MiniBatchGradient
{
    /// <summary>Overwrites the gradient with the mean of (ŷ − y)·(x, 1) over a batch, in <see cref="float"/> throughout.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="batch">Those of the batch; at least one.</param>
    /// <param name="parameters">The weights in the order of the features, then the bias.</param>
    /// <param name="gradient">As long as <paramref name="parameters"/>.</param>
    public static void Of(RegressionData data, ReadOnlySpan<int> batch, ReadOnlySpan<float> parameters, Span<float> gradient)
    {
        gradient.Clear();
        foreach (var example in batch)
        {
            var x = data.Features(example);
            var error = parameters[x.Length] - data.Label(example);
            for (var j = 0; j < x.Length; j++)
            {
                error += parameters[j] * x[j];
            }
            for (var j = 0; j < x.Length; j++)
            {
                gradient[j] += error * x[j];
            }
            gradient[x.Length] += error;
        }
        foreach (ref var g in gradient)
        {
            g /= batch.Length;
        }
    }
}
