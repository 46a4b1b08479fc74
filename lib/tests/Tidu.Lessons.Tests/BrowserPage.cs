using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidu.Lessons.Tests;

/// <summary>A page opened from disk in the system's Chromium.</summary>
internal static partial class BrowserPage
{
    /// <summary>Opens a page with RequireJS's <c>define</c> in it, runs a script there and reads what it reported.</summary>
    public static async Task<JsonElement> Ask(string html, string script)
    {
        var chromium = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
        Assert.SkipWhen(chromium is null, "No Chromium: looked for /usr/bin/chromium, chromium-browser and google-chrome.");
        var folder = Directory.CreateTempSubdirectory("tidu-browser-");
        var page = Path.Combine(folder.FullName, "page.html");
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
        string[] more =
        [
            "--disable-component-update",
            "--disable-sync",
            $"--user-data-dir={folder.FullName}/profile",
            "--window-size=900,700",
        ];
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
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser is still writing its profile.
        }
        var text = Report().Match(dom).Groups[1].Value;
        Assert.True(text.Length > 0, "The page reported nothing.");
        return JsonDocument.Parse(WebUtility.HtmlDecode(text)).RootElement;
    }

    [GeneratedRegex("""<pre id="report">(.*?)</pre>""", RegexOptions.Singleline)]
    private static partial Regex Report();
}
