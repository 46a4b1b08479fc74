namespace Tidu.Lessons.Tests.Predictions;

/// <summary>The cells of a page that a question keeps covered.</summary>
public sealed class CoverTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-cover-");

    [Fact]
    public void The_next_cells_outputs_and_text_are_covered_until_the_answer_and_covered_again_with_a_new_guess()
    {
        Open();
        Assert.Equal("code", Seen());

        browser.Driver.ExecuteScript("document.querySelector('.tidu-asking .tidu-quiet').click()");
        Assert.Equal("code output text", Seen());

        browser.Driver.ExecuteScript("document.querySelector('.tidu-answer .tidu-quiet').click()");
        Assert.Equal("code", Seen());

        browser.Driver.ExecuteScript("document.querySelector('.tidu-cover button').click()");
        Assert.Equal("code output text", Seen());
        Assert.Empty(browser.Messages());
    }

    [Fact]
    public void Paper_and_a_page_without_script_show_everything()
    {
        Open();
        browser.Cdp("Emulation.setEmulatedMedia", ("media", "print"));
        Assert.Equal("code output text", Seen());

        Open(scripts: false);
        Assert.Equal("code output text", Seen());
    }

    [Fact]
    public void A_link_to_what_is_covered_uncovers_it()
    {
        Open(fragment: "#inside");

        Assert.Equal("code output text", Seen());
    }

    [Fact]
    public void A_link_to_the_state_of_a_covered_figure_uncovers_it()
    {
        Open(fragment: "#run:at=3");
        Assert.Equal("code output text", Seen());

        Open();
        browser.Driver.ExecuteScript("document.getElementById('to-run').click()");
        Assert.Equal("code output text", Seen());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Seen() =>
        browser.Evaluate<string>("['code', 'output', 'text'].filter((id) => document.getElementById(id).checkVisibility()).join(' ')");

    private void Open(bool scripts = true, string fragment = "")
    {
        var file = Path.Combine(folder.FullName, "page.html");
        var question = Questions.Number.Covering(2).Fresh().ToStandaloneHtml();
        File.WriteAllText(
            file,
            question
                .Replace("<main>", "<main><div class=\"code-cell\">", StringComparison.Ordinal)
                .Replace(
                    "</main>",
                    """
                    </div>
                    <div class="code-cell"><div class="source"><b id="code">code</b></div><div class="output"><b id="output">output</b><figure class="tidu-figure" data-name="run"></figure></div></div>
                    <div class="prose"><p id="inside"><b id="text">text</b></p></div><a id="to-run" href="#run:at=3">run</a></main>
                    """,
                    StringComparison.Ordinal
                )
        );
        browser.Open(file, scripts: scripts);
        Assert.Equal(scripts, browser.Evaluate<bool>("document.querySelector('figure').dataset.live === 'on'"));
        if (fragment.Length > 0)
        {
            // A change of the fragment alone would open nothing.
            browser.Driver.Navigate().GoToUrl("about:blank");
            browser.Driver.Navigate().GoToUrl(new Uri(file).AbsoluteUri + fragment);
            browser.Driver.ExecuteAsyncScript("setTimeout(arguments[0], 300)");
        }
    }
}
