using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidu.Lessons.Tests;

/// <summary>What a chart does in a browser, asked by a script in the page itself.</summary>
public sealed partial class BrowserTests
{
    [Fact]
    public async Task A_chart_twice_on_a_page_plays_and_scrubs_each_on_its_own_without_error_request_or_global()
    {
        var fragment = LessonFigures.Contour.ToStandaloneHtml();

        var result = await BrowserPage.Ask(
            fragment + fragment,
            """
            const [first, second] = document.querySelectorAll("figure");
            await until(() => first.querySelector("output") && second.querySelector("output"));
            const points = (chart) => chart.querySelectorAll(".scatterlayer .trace:last-child .point").length;
            const [button, slider] = [first.querySelector("button"), second.querySelector("input")];
            report.atFirst = [points(first), points(second), button.textContent];
            report.contours = first.querySelectorAll(".contourlevel path").length;
            slider.value = 5;
            slider.dispatchEvent(new Event("input"));
            report.scrubbed = [points(first), points(second), second.querySelector("output").textContent];
            button.click();
            report.playing = [points(first), button.textContent];
            await until(() => button.textContent === "播放");
            report.played = [points(first), points(second)];
            """
        );

        Assert.Equal("""[21,21,"播放"]""", result.GetProperty("atFirst").GetRawText());
        Assert.Equal(10, result.GetProperty("contours").GetInt32());
        Assert.StartsWith("[21,6,\"RMSProp 第 5 步", result.GetProperty("scrubbed").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""[1,"暂停"]""", result.GetProperty("playing").GetRawText());
        Assert.Equal("[21,6]", result.GetProperty("played").GetRawText());
        Quiet(result);
    }

    [Fact]
    public async Task Sliders_have_names_of_their_own_and_tell_each_panels_point()
    {
        var html = LessonFigures.SideBySide.ToStandaloneHtml();
        var result = await BrowserPage.Ask(
            html + html,
            """
            await until(() => document.querySelectorAll("output").length === 2);
            const sliders = [...document.querySelectorAll("input")];
            report.names = sliders.map((slider) => slider.ariaLabel);
            sliders[0].value = 1;
            sliders[0].dispatchEvent(new Event("input"));
            report.told = [...document.querySelectorAll("figure")[0].querySelectorAll("output span")].map((span) => span.textContent);
            report.value = sliders[0].ariaValueText;
            """
        );

        var names = result.GetProperty("names").EnumerateArray().Select(name => name.GetString()).ToArray();
        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("第几步：AdaGrad、RMSProp", name, StringComparison.Ordinal));
        Assert.Equal(
            ["AdaGrad 第 1 步  (−4.6, −1.6)  f = 7.236", "RMSProp 第 1 步  (−3.7351, −0.735089)  f = 2.47581"],
            result.GetProperty("told").EnumerateArray().Select(text => text.GetString())
        );
        Assert.Contains("RMSProp 第 1 步  (−3.7351, −0.735089)", result.GetProperty("value").GetString(), StringComparison.Ordinal);
        Quiet(result);
    }

    [Fact]
    public async Task Without_plotly_the_static_drawing_stays_visible()
    {
        var page = SharedScript().Replace(LessonFigures.Contour.ToStandaloneHtml(), "");

        var result = await BrowserPage.Ask(page, "report.height = document.querySelector('figure img').getBoundingClientRect().height;");

        Assert.True(result.GetProperty("height").GetDouble() > 200);
        Quiet(result);
    }

    [Fact]
    public async Task A_chart_comes_alive_where_a_front_end_copies_its_scripts_as_notebooks_do()
    {
        var result = await BrowserPage.Ask(
            $"<template>{LessonFigures.Contour.ToStandaloneHtml()}</template><div id='cells'></div>",
            """
            const html = document.querySelector("template").innerHTML;
            for (const cell of [1, 2]) {
              const output = Object.assign(document.createElement("div"), { innerHTML: html });
              document.querySelector("#cells").append(output);
              for (const script of [...output.querySelectorAll("script")]) {
                const copy = Object.assign(document.createElement("script"), { type: script.type, text: script.text });
                output.append(copy);
                copy.remove();
              }
              await until(() => output.querySelector("output"));
            }
            report.live = [...document.querySelectorAll("figure")].map((chart) => chart.dataset.live);
            """
        );

        Assert.Equal("""["on","on"]""", result.GetProperty("live").GetRawText());
        Quiet(result);
    }

    [Fact]
    public async Task A_live_chart_follows_the_pages_text_colour_at_once()
    {
        var result = await BrowserPage.Ask(
            LessonFigures.Contour.ToStandaloneHtml(),
            """
            await until(() => document.querySelector("output"));
            document.body.style.color = "rgb(1, 2, 3)";
            const paint = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
            report.colours = [paint(".xtick text", "fill"), paint(".g-xtitle text", "fill"), paint(".gridlayer path", "stroke")];
            """
        );

        Assert.Equal(
            Enumerable.Repeat("rgb(1, 2, 3)", 3),
            result.GetProperty("colours").EnumerateArray().Select(colour => colour.GetString())
        );
        Quiet(result);
    }

    [Fact]
    public async Task Panels_stand_below_each_other_on_a_phone()
    {
        var result = await BrowserPage.Ask(
            $"<div style='width:340px'>{LessonFigures.SideBySide.ToStandaloneHtml()}</div>",
            """
            await until(() => document.querySelector("output"));
            const [first, second] = ["xy", "x2y2"].map((panel) => document.querySelector(`.${panel} .gridlayer`).getBoundingClientRect());
            report.below = second.top > first.bottom;
            report.width = document.querySelector("figure .main-svg").getBoundingClientRect().width;
            """
        );

        Assert.True(result.GetProperty("below").GetBoolean());
        Assert.InRange(result.GetProperty("width").GetDouble(), 300, 340);
        Quiet(result);
    }

    private static void Quiet(JsonElement result)
    {
        Assert.Equal("[]", result.GetProperty("errors").GetRawText());
        Assert.Equal("[]", result.GetProperty("requests").GetRawText());
        Assert.Equal("[]", result.GetProperty("defined").GetRawText());
    }

    [GeneratedRegex("""<script data-shared.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex SharedScript();
}
