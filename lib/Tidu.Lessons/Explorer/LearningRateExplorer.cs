using System.Collections.Immutable;
using Tidu.Charts;
using Tidu.Lessons.Explorers;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>f after some steps over the learning rate, a curve for each algorithm; links set <c>eta</c>, <c>x1</c>, <c>x2</c>.</summary>
public sealed record LearningRateExplorer : LessonFigure
{
    private const int StaticPoints = 200;

    private readonly Objective2D objective;
    private readonly ImmutableArray<PageRule> rules;

    internal LearningRateExplorer(Objective2D objective, IOptimizer[] optimizers)
    {
        ArgumentNullException.ThrowIfNull(optimizers);
        _ = Explore.QuadraticOf(objective);
        this.objective = objective;
        rules =
            optimizers.Length == 0
                ? throw new ArgumentException("请至少给出一个算法。", nameof(optimizers))
                : [.. optimizers.Select(PageRule.Of)];
    }

    /// <summary>The number of steps.</summary>
    public int Steps
    {
        get;
        init => field = Explore.CheckedSteps(value);
    } = Tutorial.DefaultSteps;

    /// <summary>The least and the largest learning rate.</summary>
    public (double Least, double Most) Range { get; init; } = (0.05, 50);

    /// <inheritdoc/>
    public override string Description =>
        $"{string.Join("、", rules.Select(rule => PageRule.All[rule.Rule].Name))} 在 {objective.Name} 上走 {Steps} 步后的 f 随学习率 η 的变化，可拖动 η 与起点。";

    /// <inheritdoc/>
    protected override string Kind => "learning-rates";

    /// <inheritdoc/>
    protected override object Data =>
        new
        {
            Objective = objective.Quadratic,
            Start = new[] { objective.Start.X1, objective.Start.X2 },
            Runs = rules,
            Rules = PageRule.All,
            Steps,
            rules[0].Eta,
            Range.Least,
            Range.Most,
            Linkable = Name is not null,
        };

    /// <inheritdoc/>
    protected override string StaticHtml
    {
        get
        {
            ImmutableArray<double> etas =
            [
                .. Enumerable
                    .Range(0, StaticPoints + 1)
                    .Select(i => Range.Least * Math.Pow(Range.Most / Range.Least, (double)i / StaticPoints)),
            ];
            var lines = rules.Select(rule => new LineLayer(
                PageRule.All[rule.Rule].Name,
                etas,
                [.. etas.Select(eta => FinalValue(rule with { Eta = eta }))]
            )
            {
                Colour = PageRule.All[rule.Rule].Colour,
            });
            var chart = new Chart
            {
                Description = Description,
                Panels =
                [
                    new Panel(
                        new Axis("η") { Scale = AxisScale.Logarithmic },
                        new Axis($"第 {Steps} 步的 f") { Scale = AxisScale.Logarithmic, Range = (1e-37, 1e3) },
                        [.. lines]
                    ),
                ],
            };
            return Picture(chart, $"走 {Steps} 步后的 f 随学习率 η 的变化。");
        }
    }

    private double FinalValue(PageRule rule)
    {
        var end = Tutorial.Run(rule.ToOptimizer(), objective, Steps)[^1];
        return objective.Value(end.X1, end.X2);
    }
}
