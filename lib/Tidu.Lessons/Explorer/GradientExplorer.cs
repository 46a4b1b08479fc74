using System.Collections.Immutable;
using Tidu.Lessons.Explorers;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>Effective learning rates along gradients that the reader draws; links set <c>shape</c>, <c>g</c>, <c>eta</c>, <c>gamma</c>, <c>at</c>.</summary>
/// <remarks>Shapes: <c>cliff</c> (10 for ten steps, then 0.1), <c>plain</c> (always 1) and <c>noise</c> (normal, variance 1, always the same).</remarks>
public sealed record GradientExplorer : LessonFigure
{
    private const int NoiseSeed = 7;

    private readonly ImmutableArray<PageRule> rules;

    internal GradientExplorer(IOptimizer[] optimizers)
    {
        ArgumentNullException.ThrowIfNull(optimizers);
        rules = [.. optimizers.Select(PageRule.Of)];
        if (rules.IsEmpty || rules.Any(rule => rule.Rule is not ("adagrad" or "rmsprop")))
        {
            throw new ArgumentException("这张图比较 AdaGrad 与 RMSProp 的有效学习率，请给出其中之一或两个。", nameof(optimizers));
        }
    }

    /// <summary>The number of steps, from 1 to 1000.</summary>
    public int Steps
    {
        get;
        init => field = Explore.CheckedSteps(value);
    } = 100;

    /// <summary>The step under the cursor at first; <see langword="null"/> for the last.</summary>
    public int? At { get; init; }

    /// <inheritdoc/>
    public override string Description =>
        $"画出每一步的梯度，看{string.Join("与", rules.Select(rule => rule.Description))}的有效学习率怎样跟着变；先给出的是断崖：前 10 步是 10，以后是 0.1。";

    /// <inheritdoc/>
    protected override string Kind => "drawn-gradient";

    /// <inheritdoc/>
    protected override object Data =>
        new
        {
            Runs = rules,
            Rules = PageRule.All,
            Shapes = new
            {
                Cliff = new { Text = "断崖", Values = Cliff() },
                Plain = new { Text = "平稳", Values = Enumerable.Repeat(1.0, Steps) },
                Noise = new { Text = "噪声", Values = Noise() },
            },
            Shape = "cliff",
            Steps,
            At = Math.Clamp(At ?? Steps, 1, Steps),
            Linkable = Name is not null,
        };

    /// <inheritdoc/>
    protected override string StaticHtml
    {
        get
        {
            var lines = rules.Select(rule =>
                Series.From(PageRule.All[rule.Rule].Name, Rates(rule)) with
                {
                    Colour = PageRule.All[rule.Rule].Colour,
                }
            );
            var chart = LessonCharts.Lines(Description, "步数", "有效学习率", Charts.AxisScale.Logarithmic, [.. lines]);
            return Picture(chart, "断崖上的有效学习率：前 10 步的梯度是 10，以后是 0.1。");
        }
    }

    private IEnumerable<double> Rates(PageRule rule)
    {
        var optimizer = (IEffectiveLearningRate)rule.ToOptimizer();
        var state = default(State<double>);
        foreach (var g in Cliff())
        {
            (_, state) = optimizer.Step(0.0, g, state);
            yield return optimizer.EffectiveLearningRate(state.S);
        }
    }

    private IEnumerable<double> Cliff() => Enumerable.Range(1, Steps).Select(t => t <= 10 ? 10 : 0.1);

    /// <summary>Sizes of normal numbers of variance 1, by the method of Box and Muller, to three decimals.</summary>
    private IEnumerable<double> Noise()
    {
        var random = new Random(NoiseSeed);
        for (var t = 0; t < Steps; t++)
        {
            var size = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            yield return Math.Max(0.001, Math.Abs(Math.Round(size, 3)));
        }
    }
}
