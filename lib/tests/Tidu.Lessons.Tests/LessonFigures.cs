using Tidu.Charts;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests;

/// <summary>The figures that the lessons draw.</summary>
internal static class LessonFigures
{
    public static RatedTrace2D AdaGrad { get; } = Tutorial.Train2D(new AdaGrad(0.4), Objectives.Ellipse);

    public static RatedTrace2D RmsProp { get; } = Tutorial.Train2D(new RmsProp(0.4, 0.9), Objectives.Ellipse);

    public static Chart Contour { get; } = LessonCharts.ContourWithTrace(Objectives.Ellipse, RmsProp);

    public static Chart SideBySide { get; } = LessonCharts.TracesSideBySide(Objectives.Ellipse, AdaGrad, RmsProp);

    public static Chart Weights { get; } =
        LessonCharts.Bars("移动平均给过去梯度的权重", "k 步之前", "权重", Series.From("γ = 0.9", [0.1, 0.09, 0.081]));

    public static TheoryData<string> Names => [.. All.Keys];

    public static Dictionary<string, Chart> All { get; } =
        new()
        {
            ["contour"] = Contour,
            ["side by side"] = SideBySide,
            ["one panel"] = LessonCharts.ContourWithTrace(Objectives.Ellipse, AdaGrad, RmsProp),
            ["loss"] = LessonCharts.LossByStep(Objectives.Ellipse, AdaGrad, RmsProp),
            ["rate"] = LessonCharts.EffectiveLearningRateByStep(AdaGrad, RmsProp),
            ["rates side by side"] = LessonCharts.EffectiveLearningRatesSideBySide(AdaGrad, RmsProp),
            ["weights"] = Weights,
        };
}
