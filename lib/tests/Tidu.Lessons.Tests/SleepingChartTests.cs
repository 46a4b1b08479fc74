using Tidu.Charts;

namespace Tidu.Lessons.Tests;

/// <summary>A chart far below the window, and what wakes it.</summary>
public sealed class SleepingChartTests : IClassFixture<Browser>, IDisposable
{
    private const string IsPlotlyThere = "typeof window[Symbol.for('tidu-charts plotly-2.28.0')] === 'function'";

    private readonly Browser browser;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-charts-");

    public SleepingChartTests(Browser browser) => this.browser = browser;

    [Fact]
    public void It_stays_a_drawing_without_plotly_until_the_reader_comes_near()
    {
        Open(LessonFigures.Contour);

        Assert.Equal("asleep", State());
        Assert.False(browser.Evaluate<bool>(IsPlotlyThere));
        Assert.True(browser.Evaluate<bool>("document.querySelector('.tidu-static img').checkVisibility()"));

        browser.WakeFigures();

        Assert.Equal("on", State());
        Assert.True(browser.Evaluate<bool>(IsPlotlyThere));
        Assert.False(browser.Evaluate<bool>("document.querySelector('.tidu-static img').checkVisibility()"));
        Assert.Empty(browser.Messages());
    }

    [Fact]
    public void It_wakes_when_it_is_touched()
    {
        Open(LessonFigures.Contour);

        browser.Driver.ExecuteScript("document.querySelector('summary').focus({ preventScroll: true })");
        browser.Driver.ExecuteAsyncScript("setTimeout(arguments[0], 0)");

        Assert.NotEqual("asleep", State());
    }

    [Fact]
    public void One_that_starts_at_step_0_shows_no_later_point_neither_before_nor_after_it_is_alive()
    {
        const string Later = "getComputedStyle(document.querySelector('.tidu-static')).visibility";
        Open(LessonFigures.Contour with { StartAt = 0 });

        Assert.Equal("hidden", browser.Evaluate<string>(Later));
        Assert.Equal(
            "visible",
            browser.Evaluate<string>("getComputedStyle([...document.querySelectorAll('.tidu-static')].at(-1)).visibility")
        );

        browser.WakeFigures();

        Assert.Equal(
            1,
            browser.Evaluate<long>("document.querySelector('figure').querySelectorAll('.scatterlayer .trace:last-child .point').length")
        );
        Assert.Equal("0", browser.Evaluate<string>("document.querySelector('.tidu-scrubber input').value"));

        Open(LessonFigures.Contour with { StartAt = 0 }, scripts: false);
        Assert.Equal("visible", browser.Evaluate<string>(Later));
    }

    [Fact]
    public void Bars_come_alive_too()
    {
        Open(LessonFigures.Weights);

        browser.WakeFigures();

        Assert.Equal(3, browser.Evaluate<long>("document.querySelectorAll('.barlayer .point path').length"));
    }

    [Fact]
    public void On_paper_a_live_chart_is_its_drawing()
    {
        Open(LessonFigures.Contour);
        browser.WakeFigures();

        browser.Cdp("Emulation.setEmulatedMedia", ("media", "print"));

        Assert.True(browser.Evaluate<bool>("document.querySelector('.tidu-static img').checkVisibility()"));
        Assert.False(browser.Evaluate<bool>("document.querySelector('.tidu-plot').checkVisibility()"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string State() => browser.Evaluate<string>("document.querySelector('figure').dataset.live");

    private void Open(Chart chart, bool scripts = true)
    {
        var file = Path.Combine(folder.FullName, "page.html");
        File.WriteAllText(
            file,
            $"""<!DOCTYPE html><body><div style="height:6000px"></div>{chart.ToStandaloneHtml()}{LessonFigures.Contour.ToHtml()}"""
        );
        browser.Open(file, scripts: scripts);
    }
}
