using System.Collections.Immutable;
using Tidu.Lessons.Explorers;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>The share of each past gradient's square in the state; links set <c>rule</c>, <c>eta</c>, <c>gamma</c>, <c>at</c>.</summary>
public sealed record MemoryExplorer : LessonFigure
{
    private static readonly ImmutableHashSet<string> Words = ["rule", "eta", "gamma", "at"];
    private static readonly string[] Known = ["adagrad", "rmsprop"];

    private readonly Objective2D objective;
    private readonly IOptimizer optimizer;
    private readonly PageRule rule;

    internal MemoryExplorer(Objective2D objective, IOptimizer optimizer)
    {
        _ = Explore.QuadraticOf(objective);
        (this.objective, this.optimizer, rule) = (objective, optimizer, PageRule.Of(optimizer));
        if (!Known.Contains(rule.Rule))
        {
            throw new ArgumentException($"这张图只讲 AdaGrad 与 RMSProp 的状态，不讲 {optimizer.Name}。", nameof(optimizer));
        }
    }

    /// <summary>The last step to which the reader can go, from 1 to 1000.</summary>
    public int Steps
    {
        get;
        init => field = Explore.CheckedSteps(value);
    } = 40;

    /// <summary>The step shown at first.</summary>
    public int At { get; init; } = Tutorial.DefaultSteps;

    /// <summary>The buttons above the figure.</summary>
    public IReadOnlyList<Preset> Presets { get; init; } =
    [
        new("第 20 步", ""),
        new("AdaGrad", "rule=adagrad"),
        new("γ = 0.5", "rule=rmsprop&gamma=0.5"),
        new("γ = 0.99", "rule=rmsprop&gamma=0.99"),
    ];

    /// <inheritdoc/>
    public override string Description => $"{optimizer.Name} 第 {At} 步的状态 s 里，以往每一步的梯度平方各占几成；可改步数与 γ。";

    /// <inheritdoc/>
    protected override string Kind => "memory";

    /// <inheritdoc/>
    protected override object Data =>
        new
        {
            Objective = objective.Quadratic,
            Start = new[] { objective.Start.X1, objective.Start.X2 },
            Runs = new[] { rule },
            Rules = Known.ToDictionary(name => name, name => PageRule.All[name]),
            Steps,
            At = Math.Clamp(At, 1, Steps),
            Presets = Presets.Select(preset => preset.ToPage(Words)),
            Linkable = Name is not null,
        };

    /// <inheritdoc/>
    protected override string StaticHtml
    {
        get
        {
            var trace = new OptimizerTrace2D(optimizer.Name, Tutorial.Run(optimizer, objective, At), objective);
            var colour = PageRule.All[rule.Rule].Colour;
            var chart = LessonCharts.Bars(
                Description,
                "第几步的梯度平方",
                "在 s₂ 里的份额",
                Series.From("份额", Shares(trace).Prepend(0)) with
                {
                    Colour = colour,
                }
            );
            return Picture(chart, $"{optimizer.Name} 第 {At} 步：以往每一步的 g₂² 在 s₂ 里的份额。");
        }
    }

    private IEnumerable<double> Shares(OptimizerTrace2D trace) =>
        Enumerable
            .Range(1, At)
            .Select(k =>
            {
                var weight = rule.Rule == "rmsprop" ? (1 - rule.Gamma) * Math.Pow(rule.Gamma, At - k) : 1;
                var (_, g2) = trace.Gradient(k);
                return weight * g2 * g2 / trace.Last.S2;
            });
}
