using CsCheck;
using Tidu.Pages.Html;

namespace Tidu.Pages.Tests;

public class HostileNotebookTests
{
    private static readonly string[] Parts =
    [
        "# ",
        "\n",
        "\n\n",
        "$",
        "$$",
        "\\begin{x}",
        "\\end{x}",
        "\\frac",
        "{",
        "}",
        "|",
        "|-|",
        "[^1]",
        "[^1]: ",
        "<div",
        ">",
        "</div>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img src=",
        "\"",
        "'",
        "![a](",
        ")",
        "[a](b.ipynb)",
        "*",
        "_",
        "`",
        "```",
        "> ",
        "- [ ] ",
        "\0",
        "\uD835",
        "步",
        "&amp",
        "<a href='javascript:x'",
        " onclick=x",
        "attachment:",
        "\x1b[31m",
        "<style>",
        "<svg/>",
        "<math>",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Whatever_a_notebook_holds_a_page_comes_out_and_no_script_of_its_text_runs() =>
        Text.Select(Text)
            .Sample(
                (markdown, output) =>
                {
                    var page = Make.Article(Make.Text(markdown), Make.Code(output, Make.Data("text/html", output)), Make.Text(markdown));
                    var prose = page[..page.IndexOf("<div class=\"code-cell\"", StringComparison.Ordinal)];
                    foreach (var tag in HtmlScanner.Scan(prose).Where(token => token.Kind == HtmlTokenKind.StartTag))
                    {
                        Assert.NotEqual("script", tag.Name);
                        Assert.DoesNotContain(
                            HtmlAttributes.Read(tag),
                            attribute => attribute.Key.StartsWith("on", StringComparison.Ordinal)
                        );
                        Assert.DoesNotContain(
                            HtmlAttributes.Read(tag),
                            attribute => attribute.Value.StartsWith("javascript:", StringComparison.Ordinal)
                        );
                    }
                },
                iter: 3_000
            );

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("<div>")]
    [InlineData("$")]
    [InlineData("((")]
    public void Nesting_without_end_ends_in_a_page_all_the_same(string part)
    {
        var nested = string.Concat(Enumerable.Repeat(part, 1_000));
        SinglePage.Render(Make.Lesson("a.ipynb", Make.Text(nested), Make.Code(nested)), new PageOptions(), []);
    }
}
