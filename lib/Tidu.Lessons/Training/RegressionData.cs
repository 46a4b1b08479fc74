using System.Collections.Immutable;

namespace Tidu.Lessons;

/// <summary>Standardised examples for a linear regression: some features each, and the label to be predicted.</summary>
public sealed class RegressionData
{
    private readonly float[] features;
    private readonly float[] labels;
    private readonly Lazy<QuadraticLoss> loss;
    private readonly Lazy<double> leastSquaresLoss;

    /// <summary>Standardises rows of features with the label last, and keeps the first ones.</summary>
    /// <param name="name">What charts and lines call the data.</param>
    /// <param name="rows">The rows as they were measured.</param>
    /// <param name="count">How many of them are trained on; mean and deviation are those of all.</param>
    /// <remarks>
    /// Every column, the label included, becomes (v − mean)/σ, σ being the deviation of the population; then it is rounded to
    /// <see cref="float"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">Rows are ragged or too few, or a column is constant or not finite.</exception>
    public RegressionData(string name, IReadOnlyList<double[]> rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        AtLeast.One(count);
        var columns = rows.Count > 0 ? rows[0].Length : 0;
        if (rows.Count < count || columns < 2 || rows.Any(row => row.Length != columns))
        {
            throw new ArgumentException("数据的行数应不少于训练用的行数，每行的列数应当一样，且不少于两列。", nameof(rows));
        }
        (Name, Count, FeatureCount) = (name, count, columns - 1);
        Means = [.. Enumerable.Range(0, columns).Select(column => rows.Average(row => row[column]))];
        Deviations = [.. Means.Select((mean, column) => Math.Sqrt(rows.Average(row => (row[column] - mean) * (row[column] - mean))))];
        if (!Deviations.All(deviation => deviation > 0 && double.IsFinite(deviation)))
        {
            throw new ArgumentException("数据的每一列都应当是有限的数，而且不能全都相同。", nameof(rows));
        }
        features = [.. rows.Take(count).SelectMany(row => Enumerable.Range(0, FeatureCount).Select(column => Standard(row, column)))];
        labels = [.. rows.Take(count).Select(row => Standard(row, FeatureCount))];
        loss = new(() => new QuadraticLoss(this));
        leastSquaresLoss = new(() => QuadraticLoss.LeastSquares(this));
    }

    /// <summary>What charts and lines call the data.</summary>
    public string Name { get; }

    /// <summary>Whether the numbers are made up, in place of measurements: then the figures of a book cannot be found again.</summary>
    public bool IsSample { get; init; }

    /// <summary>The number of examples.</summary>
    public int Count { get; }

    /// <summary>The number of features of an example.</summary>
    public int FeatureCount { get; }

    /// <summary>The means of all columns before they were standardised, the label's last.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>The population standard deviations of all columns before they were standardised, the label's last.</summary>
    public ImmutableArray<double> Deviations { get; }

    /// <summary>The loss of a model that predicts 0 for everything: half the mean square of the labels.</summary>
    public double LossAtZero => Loss.At(new float[FeatureCount + 1]);

    /// <summary>The loss of the least-squares solution: no parameters have a smaller one, whatever algorithm finds them.</summary>
    public double LeastSquaresLoss => leastSquaresLoss.Value;

    /// <summary>The features of an example.</summary>
    /// <param name="example">The example, from 0.</param>
    public ReadOnlySpan<float> Features(int example) => features.AsSpan(example * FeatureCount, FeatureCount);

    /// <summary>The label of an example.</summary>
    /// <param name="example">The example, from 0.</param>
    public float Label(int example) => labels[example];

    internal QuadraticLoss Loss => loss.Value;

    private float Standard(double[] row, int column) => (float)((row[column] - Means[column]) / Deviations[column]);
}
