namespace Tidu.Pages.Tests;

public class SiteTests
{
    private const string Library = "window.library = 1; // <b>";
    private const string Chart =
        $"<figure><svg viewBox=\"0 0 4 3\"><path/></svg></figure><script data-shared=\"plot-1.0\">{Library}</script>";
    private const string Image = "<img src=\"data:image/svg+xml;base64,PHN2ZyB2aWV3Qm94PSIwIDAgNCAzIj48cGF0aC8+PC9zdmc+\" alt=\"\">";
    private const string Table = "<table><tr><td>1</td></tr></table><style>.dni-treeview { color: red; }</style>";

    private static readonly Lesson[] Lessons =
    [
        Make.Lesson(
            "7.5-adagrad.ipynb",
            Make.Text("# 7.5 AdaGrad 算法\n\n每个元素有自己的学习率 $\\eta$[^1]。\n\n[^1]: 注。"),
            Make.Code("a", Make.Data("text/html", Image + Chart), Make.Data("text/html", Table)),
            Make.Code("b", Make.Data("text/html", Chart), Make.Data("text/html", Table))
        ),
        Make.Lesson(
            "7.6-rmsprop.ipynb",
            Make.Text("# 7.6 RMSProp 算法\n\n见[上一课](7.5-adagrad.ipynb#算法)和[数据](../data/a.csv)。"),
            Make.Code("c", Make.Data("text/html", Chart))
        ),
    ];

    [Fact]
    public void The_same_lessons_give_the_same_bytes()
    {
        var once = Files();
        var again = Files();
        Assert.Equal(once.Keys, again.Keys);
        Assert.All(once, file => Assert.Equal(file.Value, again[file.Key]));
    }

    [Fact]
    public void A_shared_script_is_one_file_of_the_site_and_each_page_asks_for_it_once()
    {
        using var folder = new TemporaryFolder();
        Make.Site(Lessons, folder["site"]);

        var script = Assert.Single(Directory.GetFiles(folder["site/assets"], "*.js"));
        Assert.Equal(Library, File.ReadAllText(script));
        foreach (var page in new[] { "site/7.5-adagrad.html", "site/7.6-rmsprop.html" })
        {
            var html = File.ReadAllText(folder[page]);
            Assert.Equal(2, html.Split($"<script src=\"assets/{Path.GetFileName(script)}\"></script>").Length);
            Assert.DoesNotContain("window.library", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_single_page_carries_the_shared_script_once_and_asks_for_no_file()
    {
        using var folder = new TemporaryFolder();
        SinglePage.Write(Lessons[0], folder["mail/lesson.html"]);

        var html = File.ReadAllText(folder["mail/lesson.html"]);
        Assert.Equal(2, html.Split($"<script>{Library}</script>").Length);
        Assert.DoesNotContain("src=\"assets", html, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder["mail"]));
    }

    [Fact]
    public void A_style_sheet_that_outputs_repeat_is_on_the_page_once()
    {
        var page = SinglePage.Render(Lessons[0], new PageOptions(), []);
        Assert.Equal(2, page.Split(".dni-treeview { color: red; }").Length);
    }

    [Fact]
    public void A_link_to_another_lesson_leads_to_its_page()
    {
        var page = Page("7.6-rmsprop.html");
        Assert.Contains($"<a href=\"7.5-adagrad.html#{Uri.EscapeDataString("算法")}\">上一课</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a title=\"../data/a.csv\">数据</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"prev\" rel=\"prev\" href=\"7.5-adagrad.html\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailed_page_names_the_other_lesson_without_a_link_that_would_break() =>
        Assert.Contains(
            "<a title=\"7.5-adagrad.ipynb#算法\">上一课</a>",
            SinglePage.Render(Lessons[1], new PageOptions(), []),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_index_shows_number_title_description_and_first_figure_of_each_lesson()
    {
        var index = Page("index.html");
        Assert.Contains(
            "<h2><span class=\"number\">7.5</span> <a href=\"7.5-adagrad.html\">AdaGrad 算法</a></h2>",
            index,
            StringComparison.Ordinal
        );
        Assert.Contains("<p>每个元素有自己的学习率 <span class=\"formula-inline\"><math", index, StringComparison.Ordinal);
        Assert.Contains("</math></span>。</p>", index, StringComparison.Ordinal);
        Assert.Contains("<img src=\"assets/7.5-adagrad.svg\" alt=\"\">", index, StringComparison.Ordinal);
        Assert.Contains("<img src=\"assets/7.6-rmsprop.svg\" alt=\"\">", index, StringComparison.Ordinal);
        Assert.EndsWith("<path/></svg>", Page("assets/7.5-adagrad.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_title_description_and_a_policy_without_any_network()
    {
        var page = Page("7.5-adagrad.html");
        Assert.Contains("<title>7.5 AdaGrad 算法 · 梯度 Tidu</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"每个元素有自己的学习率 η。\">", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Content-Security-Policy[^>]*http", page.Replace("http-equiv", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_notebooks_that_would_be_one_page_are_refused()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<PageException>(() => Make.Site([Make.Lesson("a.ipynb"), Make.Lesson("A.dib")], folder["site"]));
        Assert.Equal("A.dib：它的网页 A.html 与另一个网页同名，请给这个笔记本改名。", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static SortedDictionary<string, byte[]> Files()
    {
        using var folder = new TemporaryFolder();
        using var draft = new SiteDraft(Lessons.Select(lesson => lesson.FileName), folder["site"]);
        foreach (var lesson in Lessons.Reverse())
        {
            draft.Add(lesson);
        }
        draft.Write();
        var files = Directory.GetFiles(folder["site"], "*", SearchOption.AllDirectories);
        return new(files.ToDictionary(file => Path.GetRelativePath(folder["site"], file), File.ReadAllBytes));
    }

    private static string Page(string name) => System.Text.Encoding.UTF8.GetString(Files()[name]);
}
