using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli.Tests.Pages;

/// <summary>A notebook from a stranger in a real browser: two walls, each of which holds alone.</summary>
public sealed class HostilePageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly string[] Attacks =
    [
        "a <textarea/><svg onload=\"window.hacked=1\"></svg>",
        "## **<script>window.hacked=2</script>**",
        "<div>\n<<form>img src=x onerror=window.hacked=3>\n</div>",
        "<div>\n<b></b x==\"><img src=x onerror=window.hacked=4>\">\n</div>",
        "a <noembed><img title=\"</noembed><img src=x onerror=window.hacked=5>\">",
        "<svg><a><set attributeName=\"href\" to=\"javascript:window.hacked=6\"/><text y=\"9\">a</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=window.hacked=7>\">",
        "## **<meta http-equiv=refresh content=\"0;url=https://example.org/\"><link rel=preconnect href=https://example.org>**",
        "<iframe srcdoc=\"<script>parent.hacked=8</script>\"></iframe>",
        "<img src=\"https://example.org/a.png\"><p style=\"background:url(https://example.org/b.png)\">a</p>",
        "<a href=\"javascript:window.hacked=9\" class=\"bait\">a</a>",
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void No_text_runs_a_script_or_reaches_a_network_even_without_a_policy()
    {
        var page = Page([.. Attacks.Select((attack, i) => new MarkdownCell($"m{i}", attack, []))]);
        page = System.Text.RegularExpressions.Regex.Replace(page, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        IsHarmless(page);
    }

    [Fact]
    public void The_policy_alone_stops_what_got_into_a_page() =>
        IsHarmless(
            Page([new CodeCell("c", "1", [], [new DisplayData(new() { ["text/html"] = "<script>window.ours = 1</script>" }, [])], 1)])
                .Replace(
                    "</article>",
                    string.Concat(Attacks.Where(attack => !attack.Contains("<meta"))) + "</article>",
                    StringComparison.Ordinal
                ),
            ours: 1
        );

    public void Dispose() => folder.Dispose();

    private void IsHarmless(string page, long? ours = null)
    {
        var file = folder.File("page.html");
        File.WriteAllText(file, page);
        browser.Open(file);
        foreach (var link in browser.Driver.FindElements(OpenQA.Selenium.By.CssSelector("article a:not([href^='http'])")))
        {
            browser.Driver.ExecuteScript("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", link);
        }
        Assert.Null(browser.Driver.ExecuteScript("return window.hacked ?? null"));
        Assert.Equal(ours, browser.Driver.ExecuteScript("return window.ours ?? null"));
        Assert.EndsWith("page.html", browser.Evaluate<string>("location.pathname"), StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Requests(), url => new Uri(url).Scheme is not ("file" or "data" or "blob"));
    }

    private string Page(Cell[] cells)
    {
        var file = folder.File("written.html");
        SinglePage.Write(new Lesson("a.ipynb", new NotebookDocument(cells, [])), file);
        return File.ReadAllText(file);
    }
}
