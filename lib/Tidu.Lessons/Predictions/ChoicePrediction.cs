using System.Collections.Immutable;
using System.Net;
using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>The reader chooses one of several answers. See <see cref="Predict.Choice"/>.</summary>
public sealed record ChoicePrediction : Prediction
{
    private readonly string truth;
    private readonly ImmutableArray<Option> options;

    internal ChoicePrediction(string question, string truth, ImmutableArray<Option> options)
        : base(question)
    {
        if (options.Length < 2 || options.DistinctBy(option => option.Answer).Count() < options.Length)
        {
            throw new ArgumentException($"先猜“{question}”要有两个以上不同的选项。", nameof(options));
        }
        if (!options.Any(option => option.Answer == truth))
        {
            throw new ArgumentException($"先猜“{question}”的答案“{truth}”不在选项里。", nameof(truth));
        }
        (this.truth, this.options) = (truth, options);
        Replies = [.. options.Select(option => new Reply("answer", option.Sentence) { Is = option.Answer })];
    }

    /// <inheritdoc/>
    internal override string Guess => "choice";

    /// <inheritdoc/>
    internal override string TruthInWords => $"答案：{truth}。";

    /// <inheritdoc/>
    internal override object Details => new { Truth = truth, Options = options.Select(option => option.Answer) };

    /// <inheritdoc/>
    private protected override string StaticQuestion =>
        $"<ul>{string.Concat(options.Select(option => $"<li>{WebUtility.HtmlEncode(option.Answer)}</li>"))}</ul>";
}
