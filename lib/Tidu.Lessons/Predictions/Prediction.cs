using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Tidu.Charts;
using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>A question that the reader answers before the lesson does.</summary>
/// <remarks>Answers are remembered under <see cref="LessonFigure.Name"/>, or where there is none under the question's own words.</remarks>
public abstract record Prediction : LessonFigure
{
    private protected Prediction(string question)
    {
        Question = string.IsNullOrWhiteSpace(question) ? throw new ArgumentException("先猜要有一个问题。", nameof(question)) : question;
    }

    /// <summary>The question.</summary>
    public string Question { get; }

    /// <summary>What is said to a guess: the first that fits.</summary>
    internal ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>The explanation that follows every answer, or null.</summary>
    internal string? Explanation { get; init; }

    /// <summary>How many cells after this one the page keeps covered until the reader has answered.</summary>
    internal int Covered { get; init; }

    /// <inheritdoc/>
    public sealed override string Description => $"先猜：{Question}";

    /// <summary>The type of guess, as <c>Web/predict*.js</c> knows it.</summary>
    internal abstract string Guess { get; }

    /// <summary>The answer in words, as it stands where no script runs.</summary>
    internal abstract string TruthInWords { get; }

    /// <summary>What the page needs to ask and answer.</summary>
    internal abstract object Details { get; }

    /// <inheritdoc/>
    protected sealed override string Kind => "predict";

    /// <inheritdoc/>
    protected sealed override object Data =>
        new
        {
            Key = Name ?? StableId.Of(Question, bytes: 6),
            Guess,
            Question,
            Replies,
            Explanation,
            Covered,
            Details,
        };

    /// <inheritdoc/>
    protected sealed override string StaticHtml
    {
        get
        {
            var explanation = Explanation is null ? "" : $"<p>{WebUtility.HtmlEncode(Explanation)}</p>";
            return $"""
                <div class="tidu-static"><p><strong>先猜</strong> {WebUtility.HtmlEncode(Question)}</p>{StaticQuestion}
                <details><summary>看答案</summary><p>{WebUtility.HtmlEncode(TruthInWords)}</p>{explanation}</details></div>
                """;
        }
    }

    /// <summary>What stands below the question where no script runs.</summary>
    private protected virtual string StaticQuestion => "";

    /// <summary>A number in a few digits, with a real minus sign.</summary>
    private protected static string Number(double value, int digits = 3) =>
        value.ToString($"G{digits}", CultureInfo.InvariantCulture).Replace('-', '−');
}
