namespace Tidu.Lessons.Tests.Predictions;

/// <summary>One question of each kind, as a lesson asks it.</summary>
internal static class Questions
{
    public static NumberPrediction Number { get; } =
        Predict
            .Number("x₁ 停在哪里？", LessonFigures.RmsProp.Last.X1, -5, 1)
            .Near(0.3, "你猜 {guess}，实际 {truth}：很准。")
            .Below("你猜 x₁ 停在 {guess}；其实到了 {truth}。")
            .Above("你猜 {guess}，太远了。")
            .Because("步子没有越走越小。");

    public static ChoicePrediction Choice { get; } =
        Predict
            .Choice(
                "1000 步时谁的 f 更小？",
                "AdaGrad",
                ("AdaGrad", "对。"),
                ("RMSProp", "你猜 RMSProp；它弹了回去。"),
                ("一样大", "差得远。")
            )
            .Because("AdaGrad 一路下降。");

    public static PointPrediction Point { get; } =
        Predict
            .Point("AdaGrad 停在哪里？", Objectives.Ellipse, LessonFigures.AdaGrad)
            .Near(0.2, "很准。")
            .X1(-1, double.PositiveInfinity, "你猜 {guess}：太乐观了，只到 {truth}。")
            .Otherwise("你猜 {guess}，实际是 {truth}。");

    public static CurvePrediction Curve { get; } =
        Predict
            .Curve("有效学习率会怎样变？", Rate, "步数", "有效学习率", (0.1, 10), logarithmic: true)
            .Near(0.03, "几乎一样。")
            .Shaped(CurveShape.Falls, "你画的{guess}，那是 AdaGrad；这里{truth}。")
            .Otherwise("你画的{guess}，实际{truth}。");

    /// <summary>The same question under a name of its own, so that nothing is remembered from elsewhere: all pages from disk share what is stored.</summary>
    public static Prediction Fresh(this Prediction question) => question with { Name = Guid.NewGuid().ToString() };

    public static TheoryData<string> Names => [.. All.Keys];

    public static Dictionary<string, Prediction> All { get; } =
        new()
        {
            ["number"] = Number,
            ["choice"] = Choice,
            ["point"] = Point,
            ["curve"] = Curve,
        };

    private static Series Rate => Series.ByStep("RMSProp x₁", LessonFigures.RmsProp, step => LessonFigures.RmsProp.Rate(step).Rate1);
}
