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
            "算法 例子",
            browser.Evaluate<string>("[...document.querySelectorAll('nav.wide a')].map((a) => a.textContent).join(' ')")
        );
        Assert.True(
            browser.Evaluate<bool>(
                "[...document.querySelectorAll('.contents a')].every((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))))"
            )
        );
    }
}
