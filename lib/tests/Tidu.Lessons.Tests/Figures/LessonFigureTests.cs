using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Optimizers;

namespace Tidu.Lessons.Tests.Figures;

/// <summary>What every figure of the lessons does, whatever its kind.</summary>
public sealed class LessonFigureTests
{
    private const string Links = """<p><a href="?#sample:gamma=0.99&amp;steps=100">驱动</a> <a href="#elsewhere:x=1">无此图</a></p>""";

    /// <summary>A kind that writes down what it is asked to do.</summary>
    private const string SampleKind = """
        report.calls = [];
        Tidu.kinds.sample = (figure, { text }) => {
          report.calls.push(text);
          return { setState: (pairs) => report.calls.push(pairs), state: () => ({ gamma: 0.9 }) };
        };
        dispatchEvent(new Event("tidu"));
        await until(() => document.querySelector("figure[data-live=on]"));
        """;

    [Fact]
    public void The_formatter_of_NET_Interactive_finds_the_forms_of_every_derived_figure()
    {
        var figure = new SampleFigure("甲");

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(typeof(SampleFigure)));
        Assert.Equal(figure.ToHtml(), figure.ToDisplayString("text/html"));
        Assert.Equal("样图甲", figure.ToDisplayString("text/plain"));
    }

    [Fact]
    public void One_figure_of_a_process_carries_the_program_and_carries_it_again()
    {
        string[] Format() => [.. "甲乙丙".Select(text => new SampleFigure(text.ToString()).ToHtml())];

        var html = Format();

        Assert.Equal(html, Format());
        Assert.InRange(html.Count(one => one.Contains("data-shared", StringComparison.Ordinal)), 0, 1);
    }

    [Fact]
    public void What_shows_without_a_script_is_an_image_as_GitHub_and_untrusted_notebooks_keep_it()
    {
        string[] pictures = [Explore.Run(Objectives.Ellipse, new RmsProp(0.4, 0.9)).ToHtml(), LessonFigures.Contour.ToHtml()];

        Assert.All(pictures, html => Assert.Contains("<img src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal));
        Assert.All(pictures, html => Assert.DoesNotContain("<svg", html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_cannot_end_its_script_element()
    {
        var html = new SampleFigure("</script><b>") { Name = "\"><i>" }.ToStandaloneHtml();

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_the_text_drives_the_figure_it_names_and_stands_in_the_address()
    {
        var result = await BrowserPage.Ask(
            """<meta name="generator" content="Tidu">""" + Links + new SampleFigure("甲") { Name = "sample" }.ToStandaloneHtml(),
            SampleKind
                + """
                document.querySelector("a").click();
                report.address = location.hash;
                """
        );

        Assert.Equal("""["甲",{"gamma":"0.99","steps":"100"}]""", result.GetProperty("calls").GetRawText());
        Assert.Equal("#sample:gamma=0.99&steps=100", result.GetProperty("address").GetString());
        Assert.Equal("[]", result.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task The_program_run_twice_enlivens_each_figure_once()
    {
        var page = new SampleFigure("甲") { Name = "sample" }.ToStandaloneHtml();

        var result = await BrowserPage.Ask(page + page, SampleKind + "await until(() => report.calls.length > 1);");

        Assert.Equal("""["甲","甲"]""", result.GetProperty("calls").GetRawText());
        Assert.Equal("[]", result.GetProperty("errors").GetRawText());
    }

    private sealed record SampleFigure(string Text) : LessonFigure
    {
        public override string Description => $"样图{Text}";

        protected override string Kind => "sample";

        protected override object Data => new { Text };

        protected override string StaticHtml => "<p>不动的样子</p>";
    }
}
