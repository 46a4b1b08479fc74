using OpenQA.Selenium;
using Tidu.Lessons.Tests.Figures;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Explorers;

/// <summary>The explorer among the cells of a notebook, whose front end has looks and keys of its own.</summary>
public sealed class ExplorerInNotebookTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Explorer One = Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9)) with { Name = "rmsprop" };

    [Theory]
    [InlineData("class", "vscode-dark", "rgb(63, 147, 204)")]
    [InlineData("class", "vscode-light", "rgb(47, 127, 181)")]
    [InlineData("class", "vscode-high-contrast", "rgb(63, 147, 204)")]
    [InlineData("class", "vscode-high-contrast vscode-high-contrast-light", "rgb(47, 127, 181)")]
    [InlineData("data-jp-theme-light", "false", "rgb(63, 147, 204)")]
    [InlineData("data-jp-theme-light", "true", "rgb(47, 127, 181)")]
    public void Sliders_are_dark_in_a_dark_notebook(string attribute, string value, string colour)
    {
        using var page = new LivePage(browser, One);

        browser.Driver.ExecuteScript(
            "document.documentElement.style.colorScheme = 'normal'; document.body.setAttribute(arguments[0], arguments[1]);",
            attribute,
            value
        );

        Assert.Equal(colour, page.Text("getComputedStyle(document.querySelector('input[type=range]')).accentColor"));
    }

    [Fact]
    public void Keys_pressed_on_a_control_are_no_commands_of_the_notebook_but_shortcuts_are()
    {
        const string Notebook = """
            <script>
              const commands = [];
              addEventListener("keydown", (event) => commands.push("VS Code " + event.key));
              document.addEventListener("keydown", (event) => event.target.closest("[data-lm-suppress-shortcuts]") || commands.push("Lab " + event.key), true);
            </script>
            """;
        using var page = new LivePage(browser, One with { At = 3 }, Notebook);
        var slider = page.Find("input[aria-label='第几步']");

        slider.SendKeys(Keys.ArrowDown + "a" + Keys.Enter);
        page.Frame();
        Assert.Equal(2, page.Number("controller.state().at"));
        slider.SendKeys(Keys.Control + "s");

        Assert.Equal("""["Lab Control","VS Code Control","Lab s","VS Code s"]""", page.Read("commands").GetRawText());
    }

    [Fact]
    public void A_figure_that_a_notebook_takes_out_of_the_page_keeps_quiet_and_is_as_it_was_when_it_is_back()
    {
        const string Figure = "document.querySelector('figure')";
        const string Plot = "document.querySelector('.tidu-sheet').outerHTML";
        using var page = new LivePage(browser, One);
        var plot = page.Text(Plot);

        browser.Driver.ExecuteScript($"{Figure}.style.display = 'none'");
        page.Frame();
        browser.Driver.ExecuteScript($"{Figure}.style.display = ''");
        page.Frame();

        Assert.Equal(plot, page.Text(Plot));
        page.AssertQuiet();
    }
}
