using AngleSharp.Html.Parser;
using CsCheck;

namespace Tidu.Pages.Tests;

/// <summary>Text from strangers, looked at on the page by a parser that knows nothing of how it was cleaned.</summary>
public class HostileNotebookTests
{
    /// <summary>A developer should not wait for all of them each time.</summary>
    private static readonly int Inputs = Environment.GetEnvironmentVariable("CI") is null ? 3_000 : 20_000;

    private static readonly string[] Parts =
    [
        .. "# |\n|\n\n|$|$$|\\begin{x}|\\end{x}|\\frac|{|}|[^1]|[^1]: |<div|>|</div>|<script>|</script>|<!--|-->|<img src=|\"|'|![a](|)|*|**|_|`".Split(
            '|'
        ),
        .. "```~> ~- [ ] ~\0~\uD835~步~&amp~&#x3c;~ onclick=x~attachment:~\x1b[31m~<style>~</style>~<svg/>~<svg>~</svg>~<math>~|~|-|".Split(
            '~'
        ),
        .. "<textarea/>~<title>~<xmp>~<noembed>~<noframes>~<plaintext>~<template>~<form>~</form>~<table>~<tr>~<p>~</p>~<mtext>~<mglyph>".Split(
            '~'
        ),
        .. "<annotation-xml encoding=text/html>~<foreignObject>~<desc>~<b x==\">~</b x==\">~<<form>~<a href='javascript:x'>~</a>~<select>".Split(
            '~'
        ),
        "<set attributeName=href to=javascript:x>",
        "<meta http-equiv=refresh content=0>",
        "<link rel=preconnect href=//x>",
        "<iframe srcdoc=x>",
        "<img src=x onerror=x>",
        "<svg onload=x>",
        "[a](b.ipynb)",
        "[a](javascript:x)",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 25].Select(string.Concat);

    public static TheoryData<string> Attacks =>
        [
            "a <textarea/><svg onload=\"x()\"></svg>",
            "a <script/><svg onload=\"x()\"></svg>",
            "a <title/><svg onload=\"x()\"></svg>",
            "a <xmp/><svg onload=\"x()\"></svg>",
            "a <style/><svg onload=\"x()\"></svg>",
            "## **<script>x()</script>**",
            "## **<style>main{display:none}</style>**",
            "## **<meta http-equiv=refresh content=\"0;url=//x\"><link rel=preconnect href=//x>**",
            "<div>\n<<form>img src=x onerror=x()>\n</div>",
            "<div>\n<b></b x==\"><img src=x onerror=x()>\">\n</div>",
            "a <noembed><img title=\"</noembed><img src=x onerror=x()>\">",
            "a <noframes><img title=\"</noframes><img src=x onerror=x()>\">",
            "<svg><a><set attributeName=\"href\" to=\"javascript:x()\"/><text>a</text></a></svg>",
            "a <scr[i](b.ipynb)pt>x()</script>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=x()>\">",
            "<svg></p><style><a id=\"</style><img src=x onerror=x()>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=x()>",
            "<p style=\"position:fixed;inset:0;background:url(//x)\">a</p>",
            "<a href=\"java&#x0a;script:x()\">a</a>",
            "<img src=\"//x/a.png\" srcset=\"//x/b.png\">",
        ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_leaves_nothing_that_acts(string markdown) => LeavesNothingThatActs(markdown);

    [Fact]
    public void Whatever_a_text_holds_nothing_on_the_page_acts() => Text.Sample(LeavesNothingThatActs, iter: Inputs);

    [Fact]
    public void Sizes_and_colours_of_an_author_stay_and_positions_go() =>
        Assert.Contains(
            "<img src=\"data:image/png;base64,AA==\" alt=\"\" style=\"width: 30%\" align=\"right\"> <b style=\"color: rgba(255, 0, 0, 1)\">a</b>",
            Make.Article(
                Make.Text(
                    "<img src=\"data:image/png;base64,AA==\" style=\"width:30%\" align=\"right\"> <b style=\"color:red;position:fixed\">a</b>"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_drawing_keeps_its_shapes_and_loses_what_moves() =>
        Assert.Contains(
            "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0\" fill=\"url(#g)\"></path></svg>",
            Make.Article(Make.Text("<svg viewBox=\"0 0 9 9\"><path d=\"M0 0\" fill=\"url(#g)\"/><animate attributeName=\"d\"/></svg>")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<script><!--<script></script>")]
    [InlineData("<textarea>")]
    [InlineData("<title>")]
    [InlineData("<style>")]
    [InlineData("<plaintext>")]
    [InlineData("<noscript>")]
    [InlineData("<noembed>")]
    [InlineData("<template>")]
    [InlineData("<select>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><desc>")]
    [InlineData("<div")]
    [InlineData("<a href=\"")]
    [InlineData("</div></div></article></main>")]
    public void An_output_that_is_never_closed_swallows_nothing_of_the_page(string output)
    {
        var page = SinglePage.Render(
            Make.Lesson("a.ipynb", Make.Code("1", Make.Data("text/html", output)), Make.Text("后面")),
            new PageOptions(),
            []
        );
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(page);
        Assert.Equal("后面", document.QuerySelector("article > .prose > p")?.TextContent);
        Assert.Single(document.QuerySelectorAll("body > script"));
    }

    [Fact]
    public void An_output_that_closes_what_it_opens_stays_as_it_is() =>
        Assert.Contains(
            "<div class=\"output html\"><P Title=a>x<br><svg><path d=''/></svg><script>1</script></P></div>",
            Make.Article(Make.Code("1", Make.Data("text/html", "<P Title=a>x<br><svg><path d=''/></svg><script>1</script></P>"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_a_stranger_neither_text_nor_output_brings_a_script()
    {
        var output = Make.Data(
            "text/html",
            "<table><tr><td onclick=x()>7</td></tr></table><script data-shared=a>x()</script><style>p{}</style>"
        );
        var page = SinglePage.Render(Make.Lesson("a.ipynb", Make.Code("1", output)), new PageOptions(Untrusted: true), []);
        Assert.Contains("<table><tbody><tr><td>7</td></tr></tbody></table>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", page, StringComparison.Ordinal);
        Assert.DoesNotContain("p{}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("<div>")]
    [InlineData("<b/>")]
    [InlineData("<math><p><mspace/>")]
    [InlineData("$")]
    [InlineData("((")]
    public void Nesting_without_end_ends_in_a_page_all_the_same(string part)
    {
        var nested = string.Concat(Enumerable.Repeat(part, 10_000));
        SinglePage.Render(Make.Lesson("a.ipynb", Make.Text(nested), Make.Code(nested)), new PageOptions(), []);
    }

    private static void LeavesNothingThatActs(string markdown)
    {
        var output = Make.Code("1", Make.Data("text/markdown", markdown));
        var page = SinglePage.Render(Make.Lesson("a.ipynb", Make.Text(markdown), output), new PageOptions(), []);
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(page);

        // Nothing has left its place: head and body hold what they hold around any text.
        Assert.All(document.Head!.Children, element => Assert.Contains(element.LocalName, new[] { "meta", "title", "link", "style" }));
        Assert.Equal(9, document.Head!.QuerySelectorAll("meta, link").Length);
        Assert.Single(document.QuerySelectorAll("script"));
        Assert.Single(document.QuerySelectorAll("style"));
        Assert.Equal("a,header,div,footer,script", string.Join(',', document.Body!.Children.Select(element => element.LocalName)));
        foreach (var element in document.QuerySelectorAll(".page *"))
        {
            Assert.DoesNotContain(element.LocalName, Forbidden);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), element.OuterHtml);
                var address = string.Concat(attribute.Value.Where(c => c > ' '));
                Assert.False(address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), element.OuterHtml);
                Assert.False(attribute.Name is "src" && !address.StartsWith("data:image/", StringComparison.Ordinal), element.OuterHtml);
                Assert.False(attribute.Name is "style" && address.Contains("url(", StringComparison.OrdinalIgnoreCase), element.OuterHtml);
            }
        }
    }

    private static readonly string[] Forbidden =
    [
        .. "script style link meta base iframe frame object embed form button select textarea template noscript title set animate".Split(
            ' '
        ),
        .. "animateTransform animateMotion foreignObject use image audio video annotation-xml mglyph plaintext xmp noembed noframes".Split(
            ' '
        ),
    ];
}
