using OpenQA.Selenium;

namespace Tidu.Cli.Tests.JupyterNotebook;

/// <summary>The lessons as Jupyter Notebook shows them.</summary>
public sealed class JupyterTests(JupyterServer jupyter, Browser browser) : IClassFixture<JupyterServer>, IClassFixture<Browser>
{
    /// <summary>What Jupyter itself complains of: its own files that are missing, and the font that MathJax looks for.</summary>
    private static readonly string[] JupytersOwn = ["/static/", "/nbextensions/", "about:blank"];

    public static TheoryData<string> Lessons => [.. JupyterServer.Lessons];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void In_a_trusted_notebook_figures_live_take_the_width_and_follow_the_text(string lesson)
    {
        Open(lesson);
        browser.WakeFigures();

        Assert.True(browser.Evaluate<bool>("Jupyter.notebook.trusted"));
        Assert.True(browser.Evaluate<long>("document.querySelectorAll('figure').length") > 15);
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('figure:not([data-live=on])').length"));
        Assert.Equal(
            "",
            browser.Evaluate<string>(
                """
                [...document.querySelectorAll("figure")].filter((figure) => figure.offsetWidth < 0.95 * figure.closest(".output_subarea").clientWidth)
                  .map((figure) => figure.getAttribute("aria-label")).join("\n")
                """
            )
        );

        var predicted = browser.Driver.FindElement(By.CssSelector("figure[data-tidu=predict] .tidu-asking .tidu-quiet"));
        browser.Driver.ExecuteScript("arguments[0].click()", predicted);
        Assert.StartsWith(
            "答案：",
            browser.Evaluate<string>("document.querySelector('.tidu-reply').textContent"),
            StringComparison.Ordinal
        );
        var link = browser.Driver.FindElement(By.CssSelector(".rendered_html a[href*=':eta='], .rendered_html a[href*=':steps=']"));
        browser.Driver.ExecuteScript("arguments[0].click()", link);
        Assert.NotEqual(
            "{}",
            browser.Evaluate<string>(
                $"JSON.stringify(Tidu.controllers.get(document.querySelector('figure[data-name={Name(link)}]')).state())"
            )
        );
        Assert.DoesNotContain(browser.Messages(), message => !JupytersOwn.Any(message.Contains));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void In_a_notebook_that_is_not_trusted_every_figure_is_a_picture_or_a_question(string lesson)
    {
        Open("unsigned-" + lesson);

        Assert.False(browser.Evaluate<bool>("Jupyter.notebook.trusted"));
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('figure[data-live]').length"));
        Assert.True(browser.Evaluate<long>("document.querySelectorAll('figure img').length") > 8);
        Assert.Equal(
            "",
            browser.Evaluate<string>(
                """
                [...document.querySelectorAll("figure")].filter((figure) => {
                  const picture = figure.querySelector("img");
                  return picture ? picture.naturalWidth === 0 || picture.offsetHeight < 100 : /\d{3}/.test(figure.textContent) && !figure.textContent.includes("先猜");
                }).map((figure) => figure.textContent).join("\n")
                """
            )
        );
    }

    private static string Name(IWebElement link) => link.GetAttribute("href")!.Split('#')[1].Split(':')[0];

    private void Open(string notebook)
    {
        var address = jupyter.Address(notebook);
        browser.Driver.Manage().Window.Size = new(1280, 1000);
        browser.Online();
        browser.Messages();
        browser.Driver.Navigate().GoToUrl(address);
        browser.Until("window.Jupyter?.notebook?._fully_loaded && document.querySelector('figure')");
        browser.Until("document.querySelector('.modal.in')");
        browser.Driver.ExecuteScript("document.querySelector('.modal.in .modal-footer button').click()");
        browser.Until("!document.querySelector('.modal')");
    }
}
