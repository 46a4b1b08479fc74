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

    /// <summary>Today's page of the explorer, to be held against a later one.</summary>
    public static string ExplorerPage => Samples().First().Html;

    public static string Measure(double slowdown, string? earlier)
    {
        using Chromium browser = new();
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Figures, measured

            {Machine.Describe()}; {browser.Version}, its processor slowed down {slowdown} times, drawing without a graphics card.
            Made by `dotnet run --project lib/benchmarks/Tidu.Benchmarks -- figures --output lib/benchmarks`.

            "alive" is from opening the page to the first picture that can be moved. When a slider moves, the page computes ("event"), the browser
            ends the event's task and draws canvases, where there are any ("canvas"), and brings style, layout and paint up to date ("frame"):
            "work" is the three together. "all" is from
            the event to the end of that frame, the wait for the screen among it, which is up to 16.7 ms. Two runs of {Steps} steps in the explorer,
            one in the chart. A machine at other work stretches all rows alike: hold them against each other.

            | figure | width | alive, ms | slider | event, ms | canvas | frame | work (median) | work (95 %) | all (median) |
            |---|---:|---:|---|---:|---:|---:|---:|---:|---:|

            """
        );
        foreach (Sample sample in earlier is null ? Samples() : Paired(earlier))
        {
            foreach (var width in new[] { 1280, 360 })
            {
                var alive = browser.Open(sample.Html, width, slowdown);
                foreach (var (name, selector) in sample.Sliders)
                {
                    FrameTimes times = browser.Move(selector);
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"| {sample.Name} | {width} | {alive:F0} | {name} | {times.Event:F1} | {times.Canvas:F1} | {times.Frame:F1} | {times.Work:F1} | {times.High:F1} | {times.Wait:F1} |\n"
                    );
                }
            }
        }
        return text.ToString();
    }

    /// <summary>The explorer of an earlier version and today's, twice in turn.</summary>
    private static IEnumerable<Sample> Paired(string earlier)
    {
        Sample now = Samples().First();
        Sample before = now with { Name = "explorer, earlier", Html = earlier };
        return [before, now, before, now];
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
