using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>先猜: a question that the reader answers before the lesson does. The cell computes the truth and passes it on.</summary>
/// <remarks>
/// In sentences <c>{guess}</c> and <c>{truth}</c> stand for the two values; the first sentence that fits the guess is said.
/// The page remembers the answer on the reader's device; without script the answer is a fold.
/// </remarks>
public static class Predict
{
    /// <summary>A number, typed; with a range also set by a slider.</summary>
    /// <param name="question">The question.</param>
    /// <param name="truth">The answer; finite.</param>
    /// <param name="from">Where the slider begins, or null for no slider.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="logarithmic">Whether equal ways of the slider are equal ratios.</param>
    /// <exception cref="ArgumentException">The truth is not finite or outside the range, or the range is empty.</exception>
    /// <example><c>Predict.Number("x₁ 停在哪里？", run.Last.X1, -5, 1).Near(0.3, "…").Below("你猜 {guess}，…")</c></example>
    public static NumberPrediction Number(
        string question,
        double truth,
        double? from = null,
        double? to = null,
        bool logarithmic = false
    ) => new(question, truth, from, to, logarithmic);

    /// <summary>One of several answers, each with the sentence that meets it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="truth">The right one, word for word.</param>
    /// <param name="options">The answers in their order and what is said to each.</param>
    /// <exception cref="ArgumentException">There are fewer than two answers, two are alike, or the truth is none of them.</exception>
    public static ChoicePrediction Choice(string question, string truth, params (string Answer, string Sentence)[] options) =>
        new(question, truth, [.. options.Select(option => new Option(option.Answer, option.Sentence))]);

    /// <summary>A point of the plane: where a run ends. Its trace is drawn with the answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="objective">A quadratic function of <see cref="Objectives"/>, whose contour lines are drawn.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="ArgumentException">The objective is no quadratic, or the run's end is not finite.</exception>
    public static PointPrediction Point(string question, Objective2D objective, Trace2D run) => new(question, objective, run);

    /// <summary>A curve, drawn by hand over empty axes; the true one appears beside it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="truth">The true series, in ascending order; at least two points.</param>
    /// <param name="horizontal">The name of the horizontal axis.</param>
    /// <param name="vertical">The name of the vertical axis.</param>
    /// <param name="range">The first and last value of the vertical axis.</param>
    /// <param name="logarithmic">Whether the vertical axis is logarithmic.</param>
    /// <exception cref="ArgumentException">The series has fewer than two points, or the range is empty.</exception>
    public static CurvePrediction Curve(
        string question,
        Series truth,
        string horizontal,
        string vertical,
        (double From, double To) range,
        bool logarithmic = false
    ) => new(question, truth, horizontal, vertical, range, logarithmic);
}
