using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Explorers;

/// <summary>What an explorer shows where no script runs: the picture that its text speaks of.</summary>
internal static class ExplorerPicture
{
    private const string Grey = "#808080";

    /// <summary>The effective learning rates with their limits, where those are the figure; f by step of a long run; else the trace.</summary>
    public static (Chart Chart, string Words) Of(
        Objective2D objective,
        Quadratic quadratic,
        int steps,
        bool limits,
        IOptimizer[] optimizers
    )
    {
        if (limits && Array.TrueForAll(optimizers, optimizer => optimizer is IEffectiveLearningRate))
        {
            var rated = optimizers.Select(optimizer => new RatedTrace2D(
                optimizer.Name,
                Tutorial.Run(optimizer, objective, steps),
                objective,
                _ => (IEffectiveLearningRate)optimizer
            ));
            var chart = LessonCharts.EffectiveLearningRateByStep([.. rated]);
            Layer[] lines = [Limit("x₁ 的界限", quadratic.A, LineDash.Dotted), Limit("x₂ 的界限", quadratic.C, LineDash.DashDotted)];
            var panel = chart.Panels[0];
            return (chart with { Panels = [panel with { Layers = [.. panel.Layers, .. lines] }] }, "每一步的有效学习率，灰线是界限 2/曲率");
        }
        Trace2D[] traces = [.. optimizers.Select(optimizer => new Trace2D(optimizer.Name, Tutorial.Run(optimizer, objective, steps)))];
        return steps > Tutorial.DefaultSteps
            ? (LessonCharts.LossByStep(objective, traces), "每一步之后的 f")
            : (LessonCharts.ContourWithTrace(objective, traces), "");

        LineLayer Limit(string name, double half, LineDash dash)
        {
            var limit = 1 / (quadratic.Scale * half);
            return new LineLayer(name, [0, steps], [limit, limit])
            {
                Colour = Grey,
                Dash = dash,
                Marker = Marker.None,
            };
        }
    }
}
