using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidu.Lessons.Tests;

/// <summary>What a chart does in a browser, asked by a script in the page itself.</summary>
public sealed partial class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tidu-browser-").FullName;

    [Fact]
    public async Task A_chart_twice_on_a_page_plays_and_scrubs_each_on_its_own_without_error_request_or_global()
    {
        var fragment = LessonFigures.Contour.ToStandaloneHtml();

        var result = await Ask(
            fragment + fragment,
            """
            const [first, second] = document.querySelectorAll("figure");
            await until(() => first.querySelector("output") && second.querySelector("output"));
            const points = (chart) => chart.querySelectorAll(".scatterlayer .point").length;
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
        Assert.Equal(7, result.GetProperty("contours").GetInt32());
        Assert.StartsWith("[21,6,\"RMSProp 第 5 步", result.GetProperty("scrubbed").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""[1,"暂停"]""", result.GetProperty("playing").GetRawText());
        Assert.Equal("[21,6]", result.GetProperty("played").GetRawText());
        Quiet(result);
    }

    [Fact]
    public async Task Without_plotly_the_static_drawing_stays_visible()
    {
        var page = SharedScript().Replace(LessonFigures.Contour.ToStandaloneHtml(), "");

        var result = await Ask(page, "report.height = document.querySelector('figure svg').getBoundingClientRect().height;");

        Assert.True(result.GetProperty("height").GetDouble() > 200);
        Quiet(result);
    }

    [Fact]
    public async Task Panels_stand_below_each_other_on_a_phone()
    {
        var result = await Ask(
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Quiet(JsonElement result)
    {
        Assert.Equal("[]", result.GetProperty("errors").GetRawText());
        Assert.Equal("[]", result.GetProperty("requests").GetRawText());
        Assert.Equal("[]", result.GetProperty("defined").GetRawText());
    }

    /// <summary>Opens a page with RequireJS's <c>define</c> in it, runs a script there and reads what it reported.</summary>
    private async Task<JsonElement> Ask(string html, string script)
    {
        var chromium = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
        Assert.SkipWhen(chromium is null, "No Chromium: looked for /usr/bin/chromium, chromium-browser and google-chrome.");
        var page = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(
            page,
            $$"""
            <!DOCTYPE html>
            <script>
              const report = { errors: [], requests: [], defined: [] };
              addEventListener("error", (event) => report.errors.push(String(event.message)));
              addEventListener("unhandledrejection", (event) => report.errors.push(String(event.reason)));
              console.error = console.warn = (...words) => report.errors.push(words.join(" "));
              window.define = (...module) => report.defined.push(String(module));
              window.define.amd = {};
            </script>
            {{html}}
            <script type="module">
              const until = async (done) => {
                for (let i = 0; i < 400 && !done(); i++) await new Promise((next) => setTimeout(next, 50));
              };
              try {
                {{script}}
              } catch (error) {
                report.errors.push(String(error));
              }
              report.requests = performance.getEntriesByType("resource").map((entry) => entry.name);
              if ("Plotly" in window) report.defined.push("window.Plotly");
              document.body.append(Object.assign(document.createElement("pre"), { id: "report", textContent: JSON.stringify(report) }));
            </script>
            """,
            TestContext.Current.CancellationToken
        );
        string[] options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
        string[] more = ["--disable-component-update", "--disable-sync", $"--user-data-dir={_folder}/profile", "--window-size=900,700"];
        using var process = Process.Start(
            new ProcessStartInfo(chromium!, [.. options, .. more, "--virtual-time-budget=30000", "--dump-dom", new Uri(page).AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var text = Report().Match(dom).Groups[1].Value;
        Assert.True(text.Length > 0, "The page reported nothing.");
        return JsonDocument.Parse(WebUtility.HtmlDecode(text)).RootElement;
    }

    [GeneratedRegex("""<script data-shared.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex SharedScript();

    [GeneratedRegex("""<pre id="report">(.*?)</pre>""", RegexOptions.Singleline)]
    private static partial Regex Report();
}
