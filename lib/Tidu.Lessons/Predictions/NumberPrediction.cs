using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>The reader guesses a number. See <see cref="Predict.Number"/>.</summary>
public sealed record NumberPrediction : Prediction
{
    private readonly double truth;
    private readonly (double From, double To)? range;
    private readonly bool logarithmic;

    internal NumberPrediction(string question, double truth, double? from, double? to, bool logarithmic)
        : base(question)
    {
        if (!double.IsFinite(truth))
        {
            throw new ArgumentException($"先猜“{question}”的答案是 {truth}，不是有限的数。", nameof(truth));
        }
        if (from is not null || to is not null)
        {
            range = GuessRange.Of(question, from ?? double.NaN, to ?? double.NaN, logarithmic);
            if (truth < range.Value.From || truth > range.Value.To)
            {
                throw new ArgumentException($"先猜“{question}”的答案 {Number(truth)} 不在滑块的范围里，请放宽 from 与 to。", nameof(truth));
            }
        }
        (this.truth, this.logarithmic) = (truth, logarithmic);
    }

    /// <summary>How many digits of a number are shown.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>What is said to a guess no further than <paramref name="tolerance"/> from the truth.</summary>
    public NumberPrediction Near(double tolerance, string sentence) => this.Reply(new Reply("error", sentence) { Most = tolerance });

    /// <summary>What is said to a guess below the truth.</summary>
    public NumberPrediction Below(string sentence) => this.Reply(new Reply("difference", sentence) { Most = 0 });

    /// <summary>What is said to a guess above the truth.</summary>
    public NumberPrediction Above(string sentence) => this.Reply(new Reply("difference", sentence) { Least = 0 });

    /// <summary>What is said to a guess from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public NumberPrediction Between(double from, double to, string sentence) =>
        this.Reply(new Reply("guess", sentence) { Least = Finite(from), Most = Finite(to) });

    /// <inheritdoc/>
    internal override string Guess => "number";

    /// <inheritdoc/>
    internal override string TruthInWords => $"答案：{Number(truth, Digits)}。";

    /// <inheritdoc/>
    internal override object Details =>
        new
        {
            Truth = truth,
            Range = range is var (from, to) ? new[] { from, to } : null,
            Logarithmic = logarithmic,
            Digits,
        };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
