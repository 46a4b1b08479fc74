namespace Tidu.Cli.Tests.Pages;

/// <summary>The lessons as a learner opens them.</summary>
public sealed class KitSiteTests(KitSite site, Browser browser) : SiteTests(site, browser), IClassFixture<KitSite>, IClassFixture<Browser>;
