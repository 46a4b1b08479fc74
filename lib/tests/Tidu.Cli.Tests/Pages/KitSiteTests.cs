namespace Tidu.Cli.Tests.Pages;

/// <summary>The lessons as a learner opens them.</summary>
public sealed class KitSiteTests(KitSite site, Browser browser) : SiteTests(site, browser), IClassFixture<KitSite>, IClassFixture<Browser>
{
    private const int PhoneHeight = 740;

    private readonly KitSite site = site;
    private readonly Browser browser = browser;

    [Fact]
    public void Every_notebook_has_a_page_that_the_index_links_to()
    {
        var names = site.Pages.Select(page => Path.GetFileName(page)).ToList();
        Assert.Contains("7.5-adagrad.html", names);
        Assert.Contains("7.6-rmsprop.html", names);
        var index = File.ReadAllText(site.Pages.Single(page => Path.GetFileName(page) == "index.html"));
        Assert.All(names.Where(name => name != "index.html"), name => Assert.Contains($"href=\"{name}\"", index, StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_phone_every_figures_picture_fits_one_screen_together_with_its_sliders()
    {
        foreach (var page in site.Pages.Where(page => !page.EndsWith("index.html", StringComparison.Ordinal)))
        {
            browser.Open(page);
            browser.Cdp(
                "Emulation.setDeviceMetricsOverride",
                ("width", 360),
                ("height", PhoneHeight),
                ("deviceScaleFactor", 2),
                ("mobile", true)
            );
            browser.Cdp("Emulation.setTouchEmulationEnabled", ("enabled", true), ("maxTouchPoints", 1));
            browser.WakeFigures();
            var tall = browser.Evaluate<string>(
                """
                [...document.querySelectorAll("figure")].map((figure) => {
                  const seen = (selector) => [...figure.querySelectorAll(selector)].filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect());
                  const pictures = seen(".tidu-panel, .tidu-plot");
                  const bottom = Math.max(...[...pictures, ...seen("input[type=range]")].map((box) => box.bottom));
                  return pictures.length && [figure.dataset.name ?? figure.getAttribute("aria-label"), Math.round(bottom - figure.getBoundingClientRect().top)];
                }).filter(Boolean).map((pair) => pair.join(" ")).join("\n")
                """
            );
            browser.Cdp("Emulation.setTouchEmulationEnabled", ("enabled", false));

            Assert.True(tall.Split('\n').Length > 10, tall);
            Assert.DoesNotContain(tall.Split('\n'), line => int.Parse(line[line.LastIndexOf(' ')..]) > PhoneHeight);
        }
    }

    [Fact]
    public void A_copied_link_opens_with_its_picture_in_sight()
    {
        const string Names = "[...document.querySelectorAll('figure[data-name]')].map((figure) => figure.dataset.name).join()";
        foreach (var page in site.Pages.Where(page => !page.EndsWith("index.html", StringComparison.Ordinal)))
        {
            browser.Open(page);
            var names = browser.Evaluate<string>(Names).Split(',');
            Assert.True(names.Length > 3);
            foreach (var name in names)
            {
                browser.Driver.Navigate().GoToUrl("about:blank");
                browser.Driver.Navigate().GoToUrl($"{new Uri(page).AbsoluteUri}#{name}:");
                var seen = $$"""
                    (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector("figure[data-name='{{name}}'] .tidu-panels").getBoundingClientRect())
                    """;
                browser.Until($"!document.querySelector('[data-live=waiting]') && {seen}");
                Thread.Sleep(300);
                Assert.True(browser.Evaluate<bool>(seen), name);
            }
        }
    }
}
