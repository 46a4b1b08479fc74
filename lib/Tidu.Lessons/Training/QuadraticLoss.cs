using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;

namespace Tidu.Lessons;

/// <summary>The loss of linear regression, averaged over all examples, in double precision.</summary>
/// <remarks>
/// With u = (x₁, …, 1, −y) for an example and v = (w₁, …, b, 1), the error ŷ − y is u·v, so that the loss is vᵀMv/2, M being the mean
/// of uuᵀ: the sums over all examples are taken once, and a run that looks at its loss every ten steps costs little.
/// </remarks>
/// <param name="data">The examples.</param>
internal sealed class QuadraticLoss(RegressionData data)
{
    private readonly double[] mean = MeanProducts(data);

    /// <summary>The loss of parameters: the weights in the order of the features, then the bias.</summary>
    public double At(ReadOnlySpan<float> parameters)
    {
        var size = parameters.Length + 1;
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            var row = 0.0;
            for (var j = 0; j < size; j++)
            {
                row += mean[i * size + j] * (j < parameters.Length ? parameters[j] : 1.0);
            }
            sum += row * (i < parameters.Length ? parameters[i] : 1.0);
        }
        return sum / 2;
    }

    /// <summary>The smallest loss of all: half the mean square of the residuals of least squares.</summary>
    public static double LeastSquares(RegressionData data)
    {
        var x = Matrix<double>.Build.Dense(data.Count, data.FeatureCount + 1, (i, j) => j < data.FeatureCount ? data.Features(i)[j] : 1);
        var y = Vector<double>.Build.Dense(data.Count, i => data.Label(i));
        var residuals = x * MultipleRegression.QR(x, y) - y;
        return residuals * residuals / 2 / data.Count;
    }

    private static double[] MeanProducts(RegressionData data)
    {
        var size = data.FeatureCount + 2;
        var sums = new double[size * size];
        var u = new double[size];
        u[data.FeatureCount] = 1;
        for (var example = 0; example < data.Count; example++)
        {
            for (var j = 0; j < data.FeatureCount; j++)
            {
                u[j] = data.Features(example)[j];
            }
            u[^1] = -data.Label(example);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += u[i / size] * u[i % size];
            }
        }
        return [.. sums.Select(sum => sum / data.Count)];
    }
}
