using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidu.Pages.Tests;

public partial class MarkdownTests
{
    [Theory]
    [InlineData("a $x_1 + y_1$ b", "<p>a [x_1 + y_1] b</p>")]
    [InlineData("步长$\\eta$太大", "<p>步长[\\eta]太大</p>")]
    [InlineData("$a*b*c$ *点*", "<p>[a*b*c] <em>点</em></p>")]
    [InlineData("*Journal*", "<p><em class=\"latin\">Journal</em></p>")]
    [InlineData("花了 $5 和 $6。", "<p>花了 $5 和 $6。</p>")]
    [InlineData(@"\$x\$", "<p>$x$</p>")]
    [InlineData("`$x$`", "<p><code>$x$</code></p>")]
    [InlineData(@"$\{a\}$", @"<p>[\{a\}]</p>")]
    [InlineData("$$x_1\n= 2$$", "[[x_1\n= 2]]")]
    [InlineData("$$\n- x\n+ y\n$$", "[[- x\n+ y]]")]
    [InlineData("文字\n$$\nx\n$$\n文字", "<p>文字</p>\n[[x]]\n<p>文字</p>")]
    [InlineData("由 $$x$$ 得", "<p>由 [[x]] 得</p>")]
    [InlineData("\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}", "[[\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}]]")]
    [InlineData("> $$\n> x\n> $$", "<blockquote>\n[[x]]\n</blockquote>")]
    [InlineData("换\n行", "<p>换行</p>")]
    [InlineData("new\nline", "<p>new\nline</p>")]
    [InlineData("**粗体。**后面", "<p><strong>粗体。</strong>后面</p>")]
    [InlineData("a<script>alert(1)</script>b", "<p>ab</p>")]
    [InlineData("<script>\nalert(1)\n</script>", "")]
    [InlineData("<b onclick=\"x()\" title=\"t\">a</b>", "<p><b title=\"t\">a</b></p>")]
    [InlineData("<a href=\"java\tscript:x()\">a</a>", "<p><a>a</a></p>")]
    [InlineData("[a](javascript:x)", "<p><a>a</a></p>")]
    [InlineData("[a](?#run:at=3)", "<p><a href=\"#run:at=3\">a</a></p>")]
    [InlineData("<div>\n\na", "<div>\n<p>a</p>\n</div>")]
    [InlineData("</article></main>", "")]
    [InlineData("![图](https://example.org/a.png)", "<p><a class=\"elsewhere\" href=\"https://example.org/a.png\">图片：图</a></p>")]
    [InlineData("![](data:image/png;base64,AA==)", "<p><img src=\"data:image/png;base64,AA==\" alt=\"\"></p>")]
    public void Markdown_becomes_this_HTML(string markdown, string expected) => Assert.Equal(expected, ProseHtml.Of(markdown));

    [Fact]
    public void A_bar_inside_a_formula_ends_no_table_cell()
    {
        Assert.Contains("<td>[p(x|y)]</td>", ProseHtml.Of("| a | b |\n|---|---|\n| $p(x|y)$ | 1 |"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_have_the_ids_that_links_in_VS_Code_use()
    {
        var html = Make.Article(Make.Text("# 7.6 RMSProp 算法\n\n## 小结:要点\n\n## 小结:要点\n\n## 步长 $\\eta$"));
        Assert.Equal(["76-rmsprop-算法", "小结要点", "小结要点-1", "步长-eta"], Ids().Matches(html).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Footnotes_of_two_cells_keep_apart()
    {
        var html = Make.Article(Make.Text("a[^1]\n\n[^1]: x"), Make.Text("b[^1]\n\n[^1]: y"));
        foreach (var id in new[] { "cell1-fn:1", "cell2-fn:1" })
        {
            Assert.Contains($"href=\"#{id}\"", html, StringComparison.Ordinal);
            Assert.Equal(2, html.Split($"id=\"{id}\"").Length);
        }
    }

    [Fact]
    public void An_attached_image_is_put_into_the_page()
    {
        var attachments = new JsonObject { ["图 1.png"] = new JsonObject { ["image/png"] = "AAAA\n" } };
        var html = Make.Article(Make.Text("![轨迹](attachment:%E5%9B%BE%201.png)", attachments));
        Assert.Contains("<img src=\"data:image/png;base64,AAAA\" alt=\"轨迹\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_beside_the_notebook_is_put_into_the_page()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.png"], [0, 1, 2]);
        var lesson = Make.Lesson("lesson.ipynb", Make.Text("![图](a.png)")) with { Folder = folder.Path };
        Assert.Contains("data:image/png;base64,AAEC", SinglePage.Render(lesson, new PageOptions(), []), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_not_beside_the_notebook_is_named_and_the_rest_is_shown()
    {
        using var folder = new TemporaryFolder();
        var warnings = new List<PageWarning>();
        var lesson = Make.Lesson("lesson.ipynb", Make.Text("![图](none.png) 文")) with { Folder = folder.Path };
        Assert.Contains("图片缺失：图</span> 文", SinglePage.Render(lesson, new PageOptions(), warnings), StringComparison.Ordinal);
        Assert.Contains("none.png", Assert.Single(warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("inside/../../secret.png")]
    [InlineData("link.png")]
    [InlineData("ABSOLUTE/secret.png")]
    public void An_image_from_outside_the_notebooks_folder_stays_outside(string address)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["secret.png"], [0, 1, 2]);
        Directory.CreateDirectory(folder["notebooks/inside"]);
        File.CreateSymbolicLink(folder["notebooks/link.png"], folder["secret.png"]);
        var text = Make.Text($"![图]({address.Replace("ABSOLUTE", folder.Path, StringComparison.Ordinal)})");
        var warnings = new List<PageWarning>();
        var page = SinglePage.Render(Make.Lesson("a.ipynb", text) with { Folder = folder["notebooks"] }, new PageOptions(), warnings);
        Assert.DoesNotContain("AAEC", page, StringComparison.Ordinal);
        Assert.Single(warnings);
    }

    [Fact]
    public void Text_nested_without_end_is_shown_as_it_stands()
    {
        var warnings = new List<PageWarning>();
        SinglePage.Render(Make.Lesson("lesson.ipynb", Make.Text(new string('>', 10_000) + "a")), new PageOptions(), warnings);
        Assert.Equal(1, Assert.Single(warnings).Cell);
    }

    [GeneratedRegex("<h\\d id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [Theory]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n其中 **乙** 是 $v$。", "1,2/其中 乙 是 [v]。,", "")]
    [InlineData("甲 | 乙\n--- | ---\n1 | 2\n注", "1,2/注,", "")]
    [InlineData("> | 甲 | 乙 |\n> |:--|--:|\n> | 1 | 2 |\n> 注", "1,2/注,", "")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n<br>", "1,2/,", "")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n===", "1,2/===,", "")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n---", "1,2", "<hr>")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n- 丙", "1,2", "<ul>")]
    [InlineData("前 | 文\n$u\n+v$：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "1,2", "<p>前 | 文\n[u\n+v]：</p>")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n然后\n| 丙 | 丁 |", "1,2/然后,/丙,丁", "")]
    [InlineData("文\n|||\n|-|-|\n|<| 小于 |\n注", "<,小于/注,", "<p>文</p>")]
    public void Every_line_below_the_head_of_a_table_is_a_row(string markdown, string rows, string around)
    {
        var html = ProseHtml.Of(markdown);
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var cells = document
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(',', row.QuerySelectorAll("td").Select(cell => cell.TextContent)));
        Assert.Equal(rows, string.Join('/', cells));
        Assert.Contains(around, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`a` 的 vector<int> 与 map<K, list<V>>", "vector&lt;int&gt; 与 map&lt;K, list&lt;V&gt;&gt;")]
    [InlineData("把 <your name> 换掉，<名> 也是", "把 &lt;your name&gt; 换掉，&lt;名&gt; 也是")]
    [InlineData("<mark>甲</mark><br><kbd>K</kbd> <foo>乙</foo>", "<mark>甲</mark><br><kbd>K</kbd> 乙")]
    public void Words_in_angle_brackets_that_are_no_tag_stay(string markdown, string expected) =>
        Assert.Contains(expected, ProseHtml.Of(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<iframe src=\"//a.b/c?d=1&e\" width=300></iframe>",
        "<a class=\"elsewhere\" href=\"https://a.b/c?d=1&amp;e\">链接：//a.b/c?d=1&amp;e</a>",
        ""
    )]
    [InlineData(
        "文 <video title=\"步长\"><source src=\"https://a.b/c.mp4\"></video>",
        "<a class=\"elsewhere\" href=\"https://a.b/c.mp4\">链接：步长</a>",
        ""
    )]
    [InlineData("<video src=\"c.mp4\" controls></video>", "<span class=\"elsewhere\">未放入网页：c.mp4</span>", "<video>（c.mp4）")]
    [InlineData("<iframe srcdoc=\"<p>x</p>\"></iframe>", "<span class=\"elsewhere\">未放入网页：iframe</span>", "<iframe>（没有地址）")]
    [InlineData("<object data=\"javascript:x()\">字</object>", "<span class=\"elsewhere\">未放入网页：javascript:x()</span>", "<object>")]
    [InlineData(
        "<script type=\"math/tex; mode=display\">\nu<v\n</script>",
        "<code class=\"tex\">u&lt;v</code>",
        "公式 u<v 写在 <script> 里"
    )]
    public void What_no_page_can_embed_leaves_a_link_or_a_warning(string markdown, string expected, string warning)
    {
        var warnings = new List<PageWarning>();
        Assert.Contains(expected, ProseHtml.Of(markdown, warnings), StringComparison.Ordinal);
        Assert.Equal(warning.Length > 0, warnings.Count > 0);
        Assert.All(warnings, found => Assert.Contains(warning, found.Message, StringComparison.Ordinal));
    }
}
