using System.Collections.Immutable;
using System.Globalization;
using Tidu.Lessons.Explorers;
using Tidu.Optimizers;

namespace Tidu.Lessons;

/// <summary>探索台: a figure in which a reader turns the knobs of one or two runs and sees every step's arithmetic.</summary>
/// <remarks>
/// The page computes the runs itself, bit for bit as <see cref="Tidu.Optimizers"/> does. Links and presets name a state by
/// <c>rule</c>, <c>eta</c>, <c>gamma</c>, <c>second</c>, <c>eta2</c>, <c>gamma2</c>, <c>epsilon</c>, <c>place</c>, <c>steps</c>, <c>at</c>, <c>x1</c>, <c>x2</c>.
/// </remarks>
public sealed record Explorer : LessonFigure
{
    private static readonly ImmutableHashSet<string> Words =
    [
        .. "rule second eta gamma eta2 gamma2 epsilon epsilon2 place place2 schedule steps at x1 x2 curvature scale angle".Split(' '),
    ];

    private readonly Objective2D objective;
    private readonly IOptimizer first;
    private readonly IOptimizer? second;
    private readonly Quadratic quadratic;
    private readonly ImmutableArray<PageRule> rules;

    internal Explorer(Objective2D objective, IOptimizer first, IOptimizer? second)
    {
        quadratic = Explore.QuadraticOf(objective);
        (this.objective, this.first, this.second) = (objective, first, second);
        rules = second is null ? [PageRule.Of(first)] : [PageRule.Of(first), PageRule.Of(second)];
    }

    /// <summary>The number of steps at first, from 1 to 1000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that range.</exception>
    public int Steps
    {
        get;
        init => field = Explore.CheckedSteps(value);
    } = Tutorial.DefaultSteps;

    /// <summary>The step under the cursor at first; <see langword="null"/> for the last.</summary>
    public int? At { get; init; }

    /// <summary>The buttons above the figure.</summary>
    public ImmutableArray<Preset> Presets { get; init; } = [];

    /// <summary>How the learning rate changes from step to step at first.</summary>
    public LearningRateSchedule Schedule { get; init; }

    /// <summary>The panels, by their names in <c>Web/explorer-panels.js</c>.</summary>
    internal ImmutableArray<string> Panels { get; init; } = ["plane", "f", "rates"];

    /// <summary>The knobs beside those of the runs, by their names in <c>Web/explorer-controls.js</c>.</summary>
    internal ImmutableArray<string> Knobs { get; init; } = ["steps", "epsilon", "place"];

    /// <summary>Whether the arithmetic of the step under the cursor stands below.</summary>
    internal bool Arithmetic { get; init; } = true;

    /// <summary>The sentence below the picture that stands where no script runs.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override string Description =>
        $"探索台：{string.Join("与", rules.Select(rule => rule.Description))}在 {objective.Name} 上从 {Position(objective.Start)} 出发走 {Steps} 步，可拖动起点、旋钮与步数。";

    /// <inheritdoc/>
    protected override string Kind => "explorer";

    /// <inheritdoc/>
    protected override object Data =>
        new
        {
            Objective = quadratic,
            Turns = Knobs.Contains("angle") ? Turns() : null,
            Start = new[] { objective.Start.X1, objective.Start.X2 },
            Runs = rules,
            Rules = PageRule.All,
            Steps,
            At = Math.Min(At ?? Steps, Steps),
            Presets = Presets.Select(preset => preset.ToPage(Words)),
            Linkable = Name is not null,
            Schedule = Schedule.ToString().ToLowerInvariant(),
            Panels,
            Knobs,
            Arithmetic,
        };

    /// <inheritdoc/>
    protected override string StaticHtml
    {
        get
        {
            var (chart, words) = ExplorerPicture.Of(
                objective,
                quadratic,
                Steps,
                Panels.Contains("limits"),
                second is null ? [first] : [first, second]
            );
            var run = Description[(Description.IndexOf('：', StringComparison.Ordinal) + 1)..Description.LastIndexOf('，')];
            return Picture(chart, Caption ?? $"{run}{(words.Length > 0 ? "：" : "")}{words}。");
        }
    }

    private static string Position((double X1, double X2) point) =>
        string.Create(CultureInfo.InvariantCulture, $"({point.X1}, {point.X2})").Replace('-', '−');

    /// <summary>Cosine and sine of every whole degree to 45: a page's own would differ in the last bit.</summary>
    private static IEnumerable<double[]> Turns() =>
        Enumerable.Range(0, 46).Select(degrees => new Quadratic(1, 1).Turned(degrees)).Select(turned => new[] { turned.Cos, turned.Sin });
}
