using System.Globalization;
using System.Text;
using Tidu.Lessons;
using Tidu.Optimizers;

namespace Tidu.Benchmarks.Figures;

/// <summary>The figures that are measured, and the table of what came out.</summary>
internal static class FigureFrames
{
    private const int Steps = 1000;

    /// <summary>A figure, and the sliders that are moved in it.</summary>
    private sealed record Sample(string Name, string Html, params (string Name, string Selector)[] Sliders);

    public static string Measure(double slowdown)
    {
        using Chromium browser = new();
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Figures, measured

            {Machine.Describe()}; {browser.Version}, its processor slowed down {slowdown} times, drawing without a graphics card.
            Made by `dotnet run --project lib/benchmarks/Tidu.Benchmarks -- figures --output lib/benchmarks`.

            "alive" is from opening the page to the first picture that can be moved; "event" is what the page computes when a slider moves,
            "frame" that and what the browser needs to lay it out and paint it. Two runs of {Steps} steps in the explorer, one in the chart.
            A machine at other work stretches all rows alike: hold them against each other.

            | figure | width | alive, ms | slider | event, ms | frame, ms (median) | frame, ms (95 %) |
            |---|---:|---:|---|---:|---:|---:|

            """
        );
        foreach (Sample sample in Samples())
        {
            foreach (var width in new[] { 1280, 360 })
            {
                var alive = browser.Open(sample.Html, width, slowdown);
                foreach (var (name, selector) in sample.Sliders)
                {
                    FrameTimes times = browser.Move(selector);
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"| {sample.Name} | {width} | {alive:F0} | {name} | {times.Event:F1} | {times.Median:F1} | {times.High:F1} |\n"
                    );
                }
            }
        }
        return text.ToString();
    }

    private static IEnumerable<Sample> Samples()
    {
        Objective2D f = Objectives.Ellipse;
        LessonFigure explorer = Explore.Run(f, new RmsProp(0.4, 0.9), new AdaGrad(0.4)) with { Steps = Steps };
        yield return new(
            "explorer",
            explorer.ToStandaloneHtml(),
            ("η", "input[aria-label='学习率 η']"),
            ("γ", "input[aria-label='衰减系数 γ']"),
            ("step", "input[aria-label='第几步']")
        );
        LessonFigure rates = Explore.LearningRates(f, new GradientDescent(0.4), new AdaGrad(0.4), new RmsProp(0.4, 0.9));
        yield return new("learning rates", rates.ToStandaloneHtml(), ("η", "input[aria-label='学习率 η']"));
        TextWriter console = Console.Out;
        Console.SetOut(TextWriter.Null);
        Trace2D trace = Tutorial.Train2D(new RmsProp(0.4, 0.9), f, Steps);
        Console.SetOut(console);
        yield return new("chart of plotly.js", LessonCharts.ContourWithTrace(f, trace).ToStandaloneHtml(), ("step", "input[type=range]"));
    }
}
