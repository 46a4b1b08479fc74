namespace Tidu.Cli.Tests.Pages;

/// <summary>The lessons as a learner opens them.</summary>
public sealed class KitSiteTests(KitSite site, Browser browser) : SiteTests(site, browser), IClassFixture<KitSite>, IClassFixture<Browser>
{
    private readonly KitSite site = site;

    [Fact]
    public void Every_notebook_has_a_page_that_the_index_links_to()
    {
        var names = site.Pages.Select(page => Path.GetFileName(page)).ToList();
        Assert.Contains("7.5-adagrad.html", names);
        Assert.Contains("7.6-rmsprop.html", names);
        var index = File.ReadAllText(site.Pages.Single(page => Path.GetFileName(page) == "index.html"));
        Assert.All(names.Where(name => name != "index.html"), name => Assert.Contains($"href=\"{name}\"", index, StringComparison.Ordinal));
    }
}
