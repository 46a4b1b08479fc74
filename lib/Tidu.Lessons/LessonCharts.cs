using Tidu.Charts;

namespace Tidu.Lessons;

/// <summary>The figures of the two-dimensional lessons.</summary>
public static class LessonCharts
{
    /// <summary>More points than this are a line without markers.</summary>
    private const int MostMarkers = 60;

    /// <summary>The factor by which a logarithmic axis reaches beyond the data.</summary>
    private const double Margin = 1.2;

    /// <summary>Contour lines of an objective and the traces of one or more runs over them, to be scrubbed step by step.</summary>
    /// <remarks>The minimum is marked. The tutorial's window is shown where the runs and the minimum lie in it, else one that fits them.</remarks>
    /// <param name="objective">The function.</param>
    /// <param name="traces">The runs, all in one panel.</param>
    public static Chart ContourWithTrace(Objective2D objective, params Trace2D[] traces)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(traces);
        return ContourWithTrace(objective.Value, ContourWindow.Fit(traces, objective.Minimum), traces, objective.Minimum);
    }

    /// <inheritdoc cref="ContourWithTrace(Objective2D, Trace2D[])"/>
    /// <param name="f">The function, as the lesson wrote it.</param>
    /// <param name="traces">The runs, all in one panel.</param>
    public static Chart ContourWithTrace(Func<double, double, double> f, params Trace2D[] traces)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(traces);
        return ContourWithTrace(f, ContourWindow.Fit(traces, null), traces);
    }

    internal static Chart ContourWithTrace(
        Func<double, double, double> f,
        ContourWindow window,
        Trace2D[] traces,
        (double X1, double X2)? minimum = null
    )
    {
        var grid = new ContourGrid(f, window);
        var lines = traces.Zip(RunStyle.Of(traces), (trace, style) => TraceLayer.Of(f, trace, style));
        MarkLayer[] marks = (minimum ?? grid.Minimum) is var (x1, x2) ? [new MarkLayer("最小值点", x1, x2)] : [];
        return new Chart
        {
            Title = NotFinite.Words(traces),
            Description =
                $"{Names(traces)} 在 f 的等高线图上的轨迹，{string.Join("，", traces.Select(Start))}。{NotFinite.Sentence(traces)}",
            Ending = string.Concat(traces.Select(trace => $"{trace.Name} 最后到 {TraceLayer.Position(trace.Last)}。")),
            Panels = [new Panel(grid.Horizontal, grid.Vertical, [grid.Lines, .. marks, .. lines])],
        };
    }

    /// <summary>Several runs on one objective, a panel each in the same window, scrubbed together.</summary>
    public static Chart TracesSideBySide(Objective2D objective, params Trace2D[] traces)
    {
        ArgumentNullException.ThrowIfNull(objective);
        NeedRuns(traces);
        var window = ContourWindow.Fit(traces, objective.Minimum);
        var together = ContourWithTrace(objective.Value, window, traces, objective.Minimum);
        var panels = traces.Select(trace =>
            ContourWithTrace(objective.Value, window, [trace], objective.Minimum).Panels[0] with
            {
                Title = trace.Name,
            }
        );
        return together with { Panels = [.. panels] };
    }

    /// <summary>The objective's value after each step, on a logarithmic axis.</summary>
    public static Chart LossByStep(Objective2D objective, params Trace2D[] traces)
    {
        ArgumentNullException.ThrowIfNull(objective);
        NeedRuns(traces);
        var losses = traces.Zip(
            RunStyle.Of(traces),
            (trace, style) =>
                Series.ByStep(trace.Name, trace, point => objective.Value(point.X1, point.X2)) with
                {
                    Colour = style.Colour,
                    Dash = style.Dash(1),
                }
        );
        var description = $"{Names(traces)} 每一步之后的目标函数值（对数坐标）。{NotFinite.Sentence(traces)}";
        return Lines(description, "步数", "f(x)", AxisScale.Logarithmic, [.. losses]) with { Title = NotFinite.Words(traces) };
    }

    /// <summary>The effective learning rates η/√(s+ε) of x₁ (solid) and x₂ (dashed) at each step, on a logarithmic axis.</summary>
    public static Chart EffectiveLearningRateByStep(params RatedTrace2D[] traces)
    {
        NeedRuns(traces);
        foreach (var trace in traces)
        {
            NeedRates(trace);
        }
        var rates = traces
            .Zip(RunStyle.Of(traces))
            .SelectMany(run =>
            {
                var (trace, style) = run;
                var prefix = traces.Length > 1 ? trace.Name + " " : "";
                return new[]
                {
                    Series.ByStep(prefix + "x₁", trace, step => trace.Rate(step).Rate1) with
                    {
                        Colour = style.Colour,
                        Dash = style.Dash(1),
                    },
                    Series.ByStep(prefix + "x₂", trace, step => trace.Rate(step).Rate2) with
                    {
                        Colour = style.Colour,
                        Dash = style.Dash(2),
                        Marker = Marker.Square,
                    },
                };
            });
        var description = $"{Names(traces)} 每一步的有效学习率（对数坐标）。{NotFinite.Sentence(traces)}";
        return Lines(description, "步数", "η / √(s + ε)", AxisScale.Logarithmic, [.. rates]) with { Title = NotFinite.Words(traces) };
    }

    /// <summary>The effective learning rates of several runs, a panel each, on the same logarithmic axis.</summary>
    public static Chart EffectiveLearningRatesSideBySide(params RatedTrace2D[] traces)
    {
        NeedRuns(traces);
        Chart[] charts = [.. traces.Select(trace => EffectiveLearningRateByStep(trace) with { Title = trace.Name })];
        var rates = charts
            .SelectMany(chart => chart.Panels)
            .SelectMany(panel => panel.Layers.OfType<LineLayer>())
            .SelectMany(line => line.Y)
            .Where(double.IsFinite)
            .ToList();
        var (lowest, highest) = (rates.Min() / Margin, rates.Max() * Margin);
        var chart = Chart.SideBySide(charts);
        return chart with
        {
            Title = NotFinite.Words(traces),
            Description = $"{Names(traces)} 每一步的有效学习率（对数坐标）。{NotFinite.Sentence(traces)}",
            Panels = [.. chart.Panels.Select(panel => panel with { Y = panel.Y with { Range = (lowest, highest) } })],
        };
    }

    /// <summary>Series as lines in one panel.</summary>
    /// <param name="description">What the chart shows, in a sentence, for readers who cannot see it.</param>
    /// <param name="horizontal">The label of the horizontal axis.</param>
    /// <param name="vertical">The label of the vertical axis.</param>
    /// <param name="scale">The scale of the vertical axis.</param>
    /// <param name="series">The series.</param>
    /// <exception cref="ArgumentException">There is no series.</exception>
    public static Chart Lines(string description, string horizontal, string vertical, AxisScale scale, params Series[] series)
    {
        NeedSeries(series);
        return OnePanel(
            description,
            new Axis(horizontal),
            new Axis(vertical) { Scale = scale },
            series.Select(one => new LineLayer(one.Name, one.X, one.Y)
            {
                Colour = one.Colour,
                Dash = one.Dash,
                Marker = one.X.Length <= MostMarkers ? one.Marker : Marker.None,
            })
        );
    }

    /// <summary>Series as bars in one panel, side by side at each position.</summary>
    /// <param name="description">What the chart shows, in a sentence, for readers who cannot see it.</param>
    /// <param name="horizontal">The label of the horizontal axis.</param>
    /// <param name="vertical">The label of the vertical axis.</param>
    /// <param name="series">The series.</param>
    /// <exception cref="ArgumentException">There is no series.</exception>
    public static Chart Bars(string description, string horizontal, string vertical, params Series[] series)
    {
        NeedSeries(series);
        return OnePanel(
            description,
            new Axis(horizontal),
            new Axis(vertical),
            series.Select(one => new BarLayer(one.Name, one.X, one.Y) { Colour = one.Colour })
        );
    }

    private static Chart OnePanel(string description, Axis horizontal, Axis vertical, IEnumerable<Layer> layers) =>
        new() { Description = description, Panels = [new Panel(horizontal, vertical, [.. layers])] };

    private static void NeedRuns(Trace2D[] traces)
    {
        if (traces is null or [] || Array.Exists(traces, trace => trace is null))
        {
            throw new ArgumentException("没有可画的轨迹，请至少给出一次训练的结果，如 Train2D(…)。", nameof(traces));
        }
    }

    private static void NeedSeries(Series[] series)
    {
        if (series is null or [] || Array.Exists(series, one => one is null))
        {
            throw new ArgumentException("没有可画的数列，请至少给出一个 Series。", nameof(series));
        }
    }

    private static void NeedRates(RatedTrace2D trace)
    {
        if (
            !Enumerable
                .Range(1, trace.Steps)
                .Any(step => double.IsFinite(trace.Rate(step).Rate1) || double.IsFinite(trace.Rate(step).Rate2))
        )
        {
            var why = NotFinite.Words([trace]) ?? $"{trace.Name} 一步也没有走";
            throw new ArgumentException($"{why}，没有有效学习率可画，请检查梯度、起点和学习率。", nameof(trace));
        }
    }

    private static string Names(IEnumerable<Trace2D> traces) => string.Join("、", traces.Select(trace => trace.Name));

    private static string Start(Trace2D trace) => $"从 {TraceLayer.Position(trace[0])} 出发走 {trace.Steps} 步";
}
