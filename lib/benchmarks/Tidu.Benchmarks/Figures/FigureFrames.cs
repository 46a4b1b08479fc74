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
    public static string ExplorerPage => Explorer.Html;

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

            "alive" is from opening the page to the first picture that can be moved, the median of five openings. A slider then moves
            {Chromium.Movements} times; for each movement "busy" is the processor time of the page's thread, all that it does: the program ("script"),
            styles and layout ("layout"), painting, collecting garbage, following with words. "work" is the time that the event and the next
            frame take by the clock, which other work on the machine stretches; "all" is from the event to the end of that frame, the wait
            for the screen among it, which is up to 16.7 ms. Two runs of {Steps} steps in the explorer, one in the chart. The first rows, a
            page with one slider and nothing else, are what the browser itself and the measuring take.

            | figure | width | alive, ms | slider | busy, ms | script | layout | work (median) | work (95 %) | all (median) |
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
                        $"| {sample.Name} | {width} | {alive:F0} | {name} | {times.Busy:F1} | {times.Script:F1} | {times.Layout:F1} | {times.Work:F1} | {times.High:F1} | {times.Wait:F1} |\n"
                    );
                }
            }
        }
        return text.ToString();
    }

    /// <summary>The explorer of an earlier version and today's, twice in turn.</summary>
    private static IEnumerable<Sample> Paired(string earlier)
    {
        Sample now = Explorer;
        Sample before = now with { Name = "explorer, earlier", Html = earlier };
        return [before, now, before, now];
    }

    private static Sample Explorer =>
        new(
            "explorer",
            (Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9), new AdaGrad(0.4)) with { Steps = Steps }).ToStandaloneHtml(),
            ("η", "input[aria-label='学习率 η']"),
            ("γ", "input[aria-label='衰减系数 γ']"),
            ("step", "input[aria-label='第几步']")
        );

    private static IEnumerable<Sample> Samples()
    {
        yield return new("one slider", """<!doctype html><input type="range" min="0" max="100">""", ("", "input"));
        yield return Explorer;
        Objective2D f = Objectives.Ellipse;
        LessonFigure rates = Explore.LearningRates(f, new GradientDescent(0.4), new AdaGrad(0.4), new RmsProp(0.4, 0.9));
        yield return new("learning rates", rates.ToStandaloneHtml(), ("η", "input[aria-label='学习率 η']"));
        TextWriter console = Console.Out;
        Console.SetOut(TextWriter.Null);
        Trace2D trace = Tutorial.Train2D(new RmsProp(0.4, 0.9), f, Steps);
        Console.SetOut(console);
        yield return new("chart of plotly.js", LessonCharts.ContourWithTrace(f, trace).ToStandaloneHtml(), ("step", "input[type=range]"));
    }
}
