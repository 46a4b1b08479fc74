using System.Text.Json;
using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Pages.Tests;

public class OutputTests
{
    [Fact]
    public void Text_is_escaped() =>
        Assert.Equal(
            "<pre class=\"output stream\">a &lt; b &amp; &quot;c&quot;</pre>\n",
            Outputs(new StreamOutput("stdout", "a < b & \"c\"\n"))
        );

    [Fact]
    public void Pieces_of_one_stream_are_one_block() =>
        Assert.Equal(
            "<pre class=\"output stream\">12</pre>\n<pre class=\"output stream stderr\">3</pre>\n",
            Outputs(new StreamOutput("stdout", "1"), new StreamOutput("stdout", "2\n"), new StreamOutput("stderr", "3"))
        );

    [Theory]
    [InlineData("\x1b[31m红\x1b[0m白", "<span class=\"ansi-1\">红</span>白")]
    [InlineData("\x1b[1;92m<\x1b[m", "<span class=\"ansi-2 ansi-bold\">&lt;</span>")]
    [InlineData("\x1b[38;5;196mx\x1b[39m", "x")]
    [InlineData("\x1b[2Kx\x1b", "x")]
    [InlineData("10%\r100%\n", "100%")]
    public void Terminal_codes_become_colours_or_vanish(string text, string expected) =>
        Assert.Equal($"<pre class=\"output stream\">{expected}</pre>\n", Outputs(new StreamOutput("stdout", text)));

    [Fact]
    public void The_richest_form_is_shown()
    {
        var bundle = new JsonObject
        {
            ["text/plain"] = "plain",
            ["image/png"] = "AA==",
            ["text/html"] = "<b>rich</b>",
        };
        Assert.Equal("<div class=\"output html\"><b>rich</b></div>\n", Outputs(new DisplayData(bundle, [])));
    }

    [Theory]
    [InlineData("image/png", "AA\nBB", "<img src=\"data:image/png;base64,AABB\" alt=\"输出的图\">")]
    [InlineData("text/latex", "$x^2$", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData("text/markdown", "**a**", "<strong>a</strong>")]
    [InlineData("application/vnd.custom", "x", "此输出没有页面能显示的格式（application/vnd.custom）。")]
    public void Every_form_has_its_place(string type, string value, string expected) =>
        Assert.Contains(expected, Outputs(Make.Data(type, value)), StringComparison.Ordinal);

    [Fact]
    public void Json_is_shown_however_deep_it_is()
    {
        var deep = new string('[', 150) + new string(']', 150);
        var options = new JsonDocumentOptions { MaxDepth = 150 };

        Assert.Contains(new string(' ', 2 * 149) + "[]", Outputs(Make.Data("application/json", JsonNode.Parse(deep, null, options)!)));
        Assert.Contains(new string(' ', 2 * 149) + "[]", Outputs(Make.Data("application/json", deep)));
    }

    [Fact]
    public void Json_is_indented() =>
        Assert.Equal(
            "<pre class=\"output json\">{\n  &quot;a&quot;: [\n    1\n  ]\n}</pre>\n",
            Outputs(Make.Data("application/json", new JsonObject { ["a"] = new JsonArray(1) })).ReplaceLineEndings("\n")
        );

    [Fact]
    public void An_error_shows_what_went_wrong_before_where() =>
        Assert.Equal(
            "<div class=\"output error\"><p><strong>E</strong> a &lt; b</p><pre>at 1\nat 2</pre></div>\n",
            Outputs(new ErrorOutput("E", "a < b", ["at 1", "at 2"]))
        );

    [Fact]
    public void Long_text_gets_a_box_and_endless_text_is_cut()
    {
        Assert.StartsWith(
            "<pre class=\"output stream long\">",
            Outputs(new StreamOutput("stdout", string.Concat(Enumerable.Repeat("a\n", 50)))),
            StringComparison.Ordinal
        );
        var endless = Outputs(new StreamOutput("stdout", new string('a', 2_000_000)));
        Assert.Contains("只显示前 1000000 个字符", endless, StringComparison.Ordinal);
        Assert.InRange(endless.Length, 1_000_000, 1_000_200);
    }

    [Fact]
    public void Scripts_of_an_output_stay_where_they_are() =>
        Assert.Equal(
            "<div class=\"output html\"><script>if (1 < 2) document.write('</b>');</script></div>\n",
            Outputs(Make.Data("text/html", "<script>if (1 < 2) document.write('</b>');</script>"))
        );

    private static string Outputs(params Output[] outputs)
    {
        var html = Make.Article(Make.Code("", outputs));
        var start = html.IndexOf("id=\"cell-1\">\n", StringComparison.Ordinal) + "id=\"cell-1\">\n".Length;
        return html[start..html.LastIndexOf("</div>", StringComparison.Ordinal)];
    }
}
