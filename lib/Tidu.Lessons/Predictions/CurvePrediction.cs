using Tidu.Charts;
using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>The reader draws a curve. See <see cref="Predict.Curve"/>.</summary>
public sealed record CurvePrediction : Prediction
{
    private readonly Series truth;
    private readonly string horizontal;
    private readonly string vertical;
    private readonly (double From, double To) range;
    private readonly bool logarithmic;

    internal CurvePrediction(
        string question,
        Series truth,
        string horizontal,
        string vertical,
        (double From, double To) range,
        bool logarithmic
    )
        : base(question)
    {
        ArgumentNullException.ThrowIfNull(truth);
        if (truth.X.Length < 2 || truth.X.Length != truth.Y.Length || truth.X.Zip(truth.X.Skip(1)).Any(pair => !(pair.First < pair.Second)))
        {
            throw new ArgumentException($"先猜“{question}”的曲线至少要有两点，且从左到右。", nameof(truth));
        }
        this.range = GuessRange.Of(question, range.From, range.To, logarithmic);
        (this.truth, this.horizontal, this.vertical, this.logarithmic) = (truth, horizontal, vertical, logarithmic);
    }

    /// <summary>What is said to a drawn curve of that shape.</summary>
    public CurvePrediction Shaped(CurveShape shape, string sentence) =>
        this.Reply(new Reply("shape", sentence) { Is = shape.ToString().ToLowerInvariant() });

    /// <summary>What is said to a curve whose mean distance from the true one is no more than that share of the axis's height.</summary>
    public CurvePrediction Near(double share, string sentence) => this.Reply(new Reply("error", sentence) { Most = share });

    /// <inheritdoc/>
    internal override string Guess => "curve";

    /// <inheritdoc/>
    internal override string TruthInWords
    {
        get
        {
            var points = truth.X.Zip(truth.Y).Where(point => double.IsFinite(point.Second)).ToArray();
            var words = new[]
            {
                ("开始", points[0]),
                ("最低", points.MinBy(point => point.Second)),
                ("最高", points.MaxBy(point => point.Second)),
                ("最后", points[^1]),
            }.Select(one => $"{one.Item1} {Number(one.Item2.Second)}（{horizontal} {Number(one.Item2.First)}）");
            return $"答案：{string.Join("，", words)}。";
        }
    }

    /// <inheritdoc/>
    internal override object Details =>
        new
        {
            Horizontal = horizontal,
            Vertical = vertical,
            Range = new[] { range.From, range.To },
            Logarithmic = logarithmic,
            truth.Name,
            Colour = truth.Colour ?? Palette.OfAlgorithm(truth.Name) ?? Palette.Contour,
            Dashed = truth.Dash is LineDash.Dashed or LineDash.DashDotted,
            truth.X,
            Y = truth.Y.Select(value => double.IsFinite(value) ? value : (double?)null),
        };
}

/// <summary>What a drawn curve does on the whole.</summary>
public enum CurveShape
{
    /// <summary>It ends higher than it begins.</summary>
    Rises,

    /// <summary>It ends lower than it begins.</summary>
    Falls,

    /// <summary>It falls at first and hardly changes in its second half.</summary>
    Settles,

    /// <summary>It falls and then rises.</summary>
    Dips,

    /// <summary>It rises and then falls.</summary>
    Peaks,

    /// <summary>It hardly changes.</summary>
    Flat,

    /// <summary>It goes up and down more than once.</summary>
    Waves,
}
