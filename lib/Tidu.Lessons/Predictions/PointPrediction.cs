using System.Globalization;
using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>The reader guesses where a run ends. See <see cref="Predict.Point"/>.</summary>
public sealed record PointPrediction : Prediction
{
    private readonly Trace2D run;
    private readonly Quadratic quadratic;

    internal PointPrediction(string question, Objective2D objective, Trace2D run)
        : base(question)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(run);
        quadratic =
            objective.Quadratic
            ?? throw new ArgumentException($"先猜“{question}”只能画二次函数，{objective.Name} 不是。", nameof(objective));
        if (!double.IsFinite(run.Last.X1) || !double.IsFinite(run.Last.X2))
        {
            throw new ArgumentException($"先猜“{question}”的轨迹没有走到有限的点。", nameof(run));
        }
        this.run = run;
    }

    /// <summary>What is said to a guess no further than <paramref name="distance"/> from the run's end.</summary>
    public PointPrediction Near(double distance, string sentence) => this.Reply(new Reply("distance", sentence) { Most = distance });

    /// <summary>What is said to a guess whose x₁ lies from <paramref name="from"/> to <paramref name="to"/>; ∞ leaves an end open.</summary>
    public PointPrediction X1(double from, double to, string sentence) => Coordinate("x1", from, to, sentence);

    /// <summary>What is said to a guess whose x₂ lies from <paramref name="from"/> to <paramref name="to"/>; ∞ leaves an end open.</summary>
    public PointPrediction X2(double from, double to, string sentence) => Coordinate("x2", from, to, sentence);

    /// <inheritdoc/>
    internal override string Guess => "point";

    /// <inheritdoc/>
    internal override string TruthInWords =>
        string.Create(CultureInfo.InvariantCulture, $"答案：第 {run.Steps} 步在 ({Number(run.Last.X1)}, {Number(run.Last.X2)})。");

    /// <inheritdoc/>
    internal override object Details =>
        new
        {
            Objective = new
            {
                quadratic.A,
                quadratic.C,
                quadratic.Cos,
                quadratic.Sin,
                quadratic.Scale,
            },
            run.Name,
            Colour = RunStyle.Of([run])[0].Colour,
            X1 = run.Points.Select(point => point.X1),
            X2 = run.Points.Select(point => point.X2),
        };

    private PointPrediction Coordinate(string name, double from, double to, string sentence) =>
        this.Reply(new Reply(name, sentence) { Least = double.IsFinite(from) ? from : null, Most = double.IsFinite(to) ? to : null });
}
