using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;

namespace Tidu.Lessons.Tests.Figures;

/// <summary>A figure on a page of its own in a real browser.</summary>
internal sealed class LivePage : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-figure-");
    private readonly Browser browser;
    private readonly string file;

    /// <summary>Opens the figure, with HTML before it, and waits until it lives.</summary>
    public LivePage(
        Browser browser,
        LessonFigure figure,
        string before = "",
        string fragment = "",
        string scheme = "light",
        int width = 1280
    )
    {
        this.browser = browser;
        file = Path.Combine(folder.FullName, "page.html");
        File.WriteAllText(file, figure.ToStandaloneHtml().Replace("<main>", "<main><h1>图</h1>" + before, StringComparison.Ordinal));
        browser.Open(file, scheme, width);
        if (fragment.Length > 0)
        {
            // A change of the fragment alone would open nothing.
            browser.Driver.Navigate().GoToUrl("about:blank");
            browser.Driver.Navigate().GoToUrl(new Uri(file).AbsoluteUri + fragment);
        }
        Until("document.querySelector('figure[data-live=on]')");
        Frame();
    }

    /// <summary>The element that a selector finds first.</summary>
    public IWebElement Find(string selector) => browser.Driver.FindElement(By.CssSelector(selector));

    /// <summary>A value on the page; <c>controller</c> is the figure's.</summary>
    public JsonElement Read(string expression) =>
        JsonDocument
            .Parse(
                (string)
                    browser.Driver.ExecuteScript(
                        "const controller = Tidu.controllers.get(document.querySelector('figure'));"
                            + $"return JSON.stringify({expression}, (_, v) => (ArrayBuffer.isView(v) ? [...v] : v)) ?? 'null';"
                    )!
            )
            .RootElement;

    /// <summary>A number on the page.</summary>
    public double Number(string expression) => Read(expression).GetDouble();

    /// <summary>A text on the page.</summary>
    public string Text(string expression) => Read(expression).GetString() ?? "";

    /// <summary>Waits until an expression holds.</summary>
    public void Until(string expression) => browser.Until(expression);

    /// <summary>Waits until what was asked for is drawn.</summary>
    public void Frame() =>
        browser.Driver.ExecuteAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");

    /// <summary>What axe finds wrong.</summary>
    public string AxeViolations()
    {
        browser.Driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        return (string)
            browser.Driver.ExecuteAsyncScript(
                """
                const done = arguments[0];
                axe.run().then((result) => done(result.violations.map((rule) =>
                  rule.id + ": " + rule.nodes.map((node) => node.html.slice(0, 200) + " " + node.any.map((check) => check.message)).join(" | ")).join("\n")));
                """
            )!;
    }

    /// <summary>Nothing was written to the console, and nothing asked for but the page.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(browser.Messages());
        Assert.DoesNotContain(
            browser.Requests(),
            url =>
                url != "about:blank"
                && !url.StartsWith("data:", StringComparison.Ordinal)
                && !url.StartsWith(new Uri(file).AbsoluteUri, StringComparison.Ordinal)
        );
    }

    public void Dispose() => folder.Delete(recursive: true);
}
