using Deque.AxeCore.Commons;

namespace Tidu.Cli.Tests.Pages;

/// <summary>What must hold of the pages of every site in a real browser, opened from disk with the network switched off.</summary>
/// <param name="site">The site.</param>
/// <param name="browser">The browser.</param>
public abstract class SiteTests(ISite site, Browser browser)
{
    [Fact]
    public void Every_page_opens_without_a_console_message_or_a_request_to_a_network()
    {
        foreach (var page in site.Pages)
        {
            browser.Open(page);
            Assert.Empty(browser.Messages());
            var requests = browser.Requests();
            Assert.Contains(new Uri(page).AbsoluteUri, requests);
            Assert.DoesNotContain(requests, url => new Uri(url).Scheme is not ("file" or "data" or "blob"));
        }
    }

    [Fact]
    public void A_page_cannot_reach_a_network_even_if_its_outputs_try()
    {
        browser.Open(site.Lesson);
        var blocked = browser.Driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            const blocked = [];
            document.addEventListener("securitypolicyviolation", (event) => {
              blocked.push(event.effectiveDirective);
              if (blocked.length === 3) done(blocked.sort().join(" "));
            });
            fetch("https://example.org/").catch(() => {});
            document.body.append(Object.assign(new Image(), { src: "https://example.org/a.png" }));
            document.body.append(Object.assign(document.createElement("script"), { src: "https://example.org/a.js" }));
            """
        );
        Assert.Equal("connect-src img-src script-src-elem", blocked);
    }

    [Fact]
    public void Charts_of_every_page_come_alive()
    {
        foreach (var page in site.Pages.Where(page => !page.EndsWith("index.html", StringComparison.Ordinal)))
        {
            browser.Open(page);
            browser.WakeFigures();
            Assert.True(browser.Evaluate<long>("document.querySelectorAll('figure').length") > 0);
            Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('figure:not([data-live=on])').length"));
        }
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("light", 360)]
    [InlineData("dark", 1280)]
    [InlineData("dark", 360)]
    public void Every_page_passes_axe(string scheme, int width)
    {
        foreach (var page in site.Pages)
        {
            browser.Open(page, scheme, width);
            browser.WakeFigures();
            browser.Driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
            var violations = (string)
                browser.Driver.ExecuteAsyncScript(
                    """
                    const done = arguments[0];
                    axe.run().then((result) => done(result.violations.map((rule) =>
                      rule.id + ": " + rule.nodes.map((node) => node.html.slice(0, 200) + " " + node.any.map((check) => check.message)).join(" | ")).join("\n")));
                    """
                )!;
            Assert.Equal("", violations);
        }
    }

    [Fact]
    public void No_page_scrolls_sideways_on_a_phone()
    {
        foreach (var page in site.Pages)
        {
            browser.Open(page, width: 360);
            browser.WakeFigures();
            Assert.True(browser.Evaluate<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page);
        }
        browser.Open(site.Lesson, width: 360);
        Assert.False(
            browser.Evaluate<bool>("[...document.querySelectorAll('.source pre')].some((box) => box.scrollWidth > box.clientWidth)")
        );
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public void Every_tab_stop_has_a_name_of_its_own_or_something_to_scroll(int width)
    {
        browser.Open(site.Lesson, width: width);
        Assert.Equal(
            "",
            browser.Evaluate<string>(
                """
                [...document.querySelectorAll("article [tabindex='0']:not(figure *)")]
                  .filter((e) => e.scrollWidth <= e.clientWidth + 2 && e.scrollHeight <= e.clientHeight + 2)
                  .map((e) => e.outerHTML.slice(0, 120)).join("\n")
                """
            )
        );
        var names = (
            (IEnumerable<object>)
                browser.Driver.ExecuteScript(
                    "return [...document.querySelectorAll('.copy')].map((button) => button.getAttribute('aria-label'))"
                )!
        ).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void The_browser_lays_formulas_out()
    {
        browser.Open(site.Lesson);
        Assert.True(
            browser.Evaluate<bool>(
                """
                (() => {
                  const [above, below] = document.querySelector(".formula mfrac").children;
                  return above.getBoundingClientRect().bottom <= below.getBoundingClientRect().top + 1;
                })()
                """
            )
        );
        Assert.Equal("math", browser.Evaluate<string>("getComputedStyle(document.querySelector('math')).display").Split(' ')[^1]);
    }

    [Fact]
    public void In_print_nothing_is_cut_off_and_nothing_is_left_to_click()
    {
        browser.Open(site.Lesson, width: 700, media: "print");
        Assert.Equal(
            0,
            browser.Evaluate<long>(
                "[...document.querySelectorAll('article details pre')].filter((e) => !e.checkVisibility({ contentVisibilityAuto: true })).length"
            )
        );
        Assert.Equal(
            "",
            browser.Evaluate<string>(
                """
                [...document.querySelectorAll("article *")]
                  .filter((e) => getComputedStyle(e).overflowX !== "visible" && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
                  .map((e) => e.outerHTML.slice(0, 80)).join("\n")
                """
            )
        );
        Assert.Equal(
            0,
            browser.Evaluate<long>(
                "[...document.querySelectorAll('nav, button, header')].filter((e) => e.getClientRects().length > 0).length"
            )
        );
        var pdf = Convert.FromBase64String((string)browser.Cdp("Page.printToPDF")["data"]);
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
    }
}
