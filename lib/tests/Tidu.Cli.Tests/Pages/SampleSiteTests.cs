namespace Tidu.Cli.Tests.Pages;

/// <summary>The sample's pages, which have one of everything.</summary>
public sealed class SampleSiteTests(SampleSite site, Browser browser)
    : SiteTests(site, browser),
        IClassFixture<SampleSite>,
        IClassFixture<Browser>
{
    private readonly SampleSite site = site;
    private readonly Browser browser = browser;

    [Fact]
    public void Without_scripts_text_formulas_code_and_static_drawings_are_there()
    {
        browser.Open(site.Lesson, scripts: false);
        foreach (var element in new[] { "article p", ".source pre", "pre.stream", ".formula math", "figure svg", "table", "nav.wide a" })
        {
            Assert.True(
                browser.Evaluate<bool>($"document.querySelector('{element}').getBoundingClientRect().height > 10"),
                $"{element} is not to be seen"
            );
        }
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('button').length"));
    }

    [Fact]
    public void The_button_copies_the_code_to_the_letter()
    {
        browser.Open(site.Lesson);
        browser.Cdp("Browser.grantPermissions", ("permissions", new object[] { "clipboardReadWrite", "clipboardSanitizedWrite" }));
        browser.Cdp("Page.bringToFront");
        browser.Driver.ExecuteScript("document.querySelector('.copy').click()");
        var copied = browser.Driver.ExecuteAsyncScript(
            "const done = arguments[0]; setTimeout(() => navigator.clipboard.readText().then(done, (error) => done(String(error))), 200);"
        );
        Assert.Equal(SampleSite.Code, copied);
    }

    [Fact]
    public void The_contents_list_leads_to_the_headings()
    {
        browser.Open(site.Lesson);
        Assert.Equal(
            "算法 例子 检验 选读 5 分钟 准备 附录：细节",
            browser.Evaluate<string>("[...document.querySelectorAll('nav.wide a')].map((a) => a.textContent).join(' ')")
        );
        Assert.True(
            browser.Evaluate<bool>(
                "[...document.querySelectorAll('.contents a')].every((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))))"
            )
        );
    }

    [Fact]
    public void The_mark_behind_a_sentence_opens_the_cell_that_proves_it_and_the_keyboard_closes_it_again()
    {
        browser.Open(site.Lesson);
        var mark = browser.Driver.FindElement(OpenQA.Selenium.By.CssSelector("a.proof"));
        Assert.Equal("由第 6 格验证", mark.GetAttribute("aria-label"));
        Assert.False(browser.Evaluate<bool>("document.querySelector('.checks').open"));

        mark.SendKeys(OpenQA.Selenium.Keys.Enter);
        browser.Until("document.querySelector('.checks').open");
        Assert.Equal("第 6 格验证：x1 约为 -0.0106", browser.Evaluate<string>("document.activeElement.textContent"));

        browser.Driver.SwitchTo().ActiveElement().SendKeys(OpenQA.Selenium.Keys.Enter);
        Assert.False(browser.Evaluate<bool>("document.querySelector('.checks').open"));

        mark.SendKeys(OpenQA.Selenium.Keys.Enter);
        browser.Until("document.querySelector('.checks').open");
    }

    [Fact]
    public void Without_scripts_an_address_opens_the_cell_that_it_names()
    {
        browser.Open(site.Lesson, scripts: false);
        browser.Driver.FindElement(OpenQA.Selenium.By.CssSelector("a.proof")).Click();
        browser.Until("document.querySelector('.checks').open");
    }

    [Fact]
    public void The_contents_list_opens_a_folded_section()
    {
        browser.Open(site.Lesson);
        browser.Driver.FindElement(OpenQA.Selenium.By.CssSelector("nav.wide li:last-child a")).SendKeys(OpenQA.Selenium.Keys.Enter);
        browser.Until("document.querySelector('.section[open] summary')?.textContent === '附录：细节'");
    }
}
