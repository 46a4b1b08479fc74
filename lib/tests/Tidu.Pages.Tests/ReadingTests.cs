using System.Text.RegularExpressions;
using Tidu.Documents;

namespace Tidu.Pages.Tests;

public partial class ReadingTests
{
    [Theory]
    [InlineData("Check.That(a > 1, \"甲\");", true)]
    [InlineData("var d = a - b;\nCheck.Close(d, 0, 1e-9, \"甲\");", true)]
    [InlineData("foreach (var k in list)\n    Check.That(k > 0, \"甲\");", true)]
    [InlineData("double Half(double v) => v / 2;\nCheck.That(Half(a) == 1, \"甲\");", true)]
    [InlineData("var d = new List<int>();\nd.Add(1);\nCheck.That(d.Count == 1, \"甲\");", true)]
    [InlineData("var (d, e) = (a, b);\nCheck.That(d > e, \"甲\");", true)]
    [InlineData("eta = 2;\nCheck.That(true, \"甲\");", false)]
    [InlineData("list.Add(1);\nCheck.That(true, \"甲\");", false)]
    [InlineData("var d = a - b;", false)]
    [InlineData("Exercise.Step.Check(MyStep);", false)]
    public void A_cell_that_only_checks_is_folded(string code, bool isFolded) =>
        Assert.Equal(isFolded, IsFolded(Make.Code(code, Printed("✓ 甲\n"))));

    [Fact]
    public void A_cell_that_shows_something_stays_open() =>
        Assert.False(IsFolded(Make.Code("Check.That(true, \"甲\");", Printed("f = 1\n✓ 甲\n"))));

    [Fact]
    public void A_claim_about_other_data_than_there_are_is_folded_with_its_reason_and_stands_beside_no_sentence()
    {
        var html = Make.Article(Make.Text("甲。"), Make.Code("Check.That(data, true, \"甲\");", Printed("– 甲（样本数据，未核对）\n")));
        Assert.Contains("<summary>第 2 格未核对：甲（样本数据，未核对）</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"proof\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Print(d);", false)]
    [InlineData("Check.That(d > 1, \"乙\");", true)]
    [InlineData("var d = 3;\nPrint(d);", true)]
    [InlineData("Print(x.d);", true)]
    public void A_cell_that_defines_what_a_reader_meets_again_stays_open(string later, bool isFolded) =>
        Assert.Equal(
            isFolded,
            IsFolded(
                Make.Code("var d = a;\nCheck.That(d > 0, \"甲\");", Printed("✓ 甲\n")),
                Make.Code(later, Printed(later.StartsWith("Check", StringComparison.Ordinal) ? "✓ 乙\n" : "1\n"))
            )
        );

    [Fact]
    public void A_tag_overrules_both_ways()
    {
        Assert.False(IsFolded(Make.Tagged("show-cell", "Check.That(true, \"甲\");", Printed("✓ 甲\n"))));
        Assert.True(IsFolded(Make.Tagged("check-cell", "Prove()", Printed("7\n✓ 甲\n"))));
    }

    [Fact]
    public void The_fold_names_what_is_proven_and_holds_the_address() =>
        Assert.Contains(
            "<details class=\"fold checks proven\"><summary>第 1 格验证：甲 &lt; 乙；丙</summary>\n<div class=\"code-cell\" id=\"cell-1\">",
            Make.Article(Make.Code("Check.That(true, \"\");", Printed("✓ 甲 < 乙\n✓ 丙\n"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_section_that_only_loads_libraries_is_one_folded_line()
    {
        var html = Make.Article(
            Make.Text("# 课\n\n简介"),
            Make.Text("## 准备\n\n先载入。"),
            Make.Code("#r \"a.dll\"\nusing A;"),
            Make.Text("## 正文")
        );
        Assert.Matches(SetupFold(), html);
        Assert.EndsWith("<h2 id=\"正文\">正文</h2>\n</div>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setup_cell_among_others_is_folded_alone() =>
        Assert.Contains(
            "<summary>准备：载入库的代码</summary>",
            Make.Article(Make.Text("## 正文"), Make.Code("using A;"), Make.Code("F()")),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_appendix_is_folded_with_its_own_sections_up_to_the_next_heading_of_its_level()
    {
        var html = Make.Article(Make.Text("甲\n\n## 附录：逐位\n\n乙"), Make.Code("F()"), Make.Text("### 细节\n\n丙\n\n## 参考文献\n\n丁"));
        var fold = Details().Match(html).Value;
        Assert.StartsWith(
            "<details class=\"section\"><summary><h2 id=\"附录逐位\">附录：逐位</h2></summary>",
            fold,
            StringComparison.Ordinal
        );
        Assert.Contains("丙", fold, StringComparison.Ordinal);
        Assert.DoesNotContain("丁", fold, StringComparison.Ordinal);
        Assert.DoesNotContain("甲", fold, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_list_shows_the_route_through_a_class()
    {
        var lesson = Make.Lesson(
            "a.ipynb",
            Make.Text("# 课\n\n## 甲（10 分钟）\n\n### 乙（5 分钟）\n\n## 丙〔选读〕（20 分钟）\n\n### 丁（3 分钟）\n\n## 戊（约 30 分钟）")
        );
        var page = SinglePage.Render(lesson, new PageOptions(), []);
        Assert.Contains("<p class=\"route\">主线约 40 分钟；标有「选读」的可以跳过。</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<h2 id=\"丙选读20-分钟\">丙 <span class=\"optional\">选读</span> <span class=\"minutes\">20 分钟</span></h2>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ">丙 <span class=\"optional\">选读</span> <span class=\"minutes\">20 分钟</span></a></li>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_lesson_without_times_has_no_route() =>
        Assert.DoesNotContain(
            "class=\"route\"",
            SinglePage.Render(Make.Lesson("a.ipynb", Make.Text("# 课\n\n## 甲")), new(), []),
            StringComparison.Ordinal
        );

    [Fact]
    public void Each_line_of_code_is_an_element_and_knows_its_indent() =>
        Assert.Contains(
            "<span class=\"line\">{\n</span><span class=\"line in-1\">    <span class=\"s\">@&quot;a</span>\n</span><span class=\"line\"><span class=\"s\">b&quot;</span>;\n</span><span class=\"line\">}</span>",
            Make.Article(Make.Code("{\n    @\"a\nb\";\n}")),
            StringComparison.Ordinal
        );

    private static bool IsFolded(params CodeCell[] cells) =>
        Make.Article([.. cells]).Contains("<details class=\"fold checks proven\"><summary>第 1 格", StringComparison.Ordinal);

    private static StreamOutput Printed(string text) => new("stdout", text);

    [GeneratedRegex(
        "<details class=\"section\"><summary><h2 id=\"准备\">准备</h2></summary>\n<div class=\"prose\">\n<p>先载入。</p>.*id=\"cell-3\".*</details>\n<div class=\"prose\">",
        RegexOptions.Singleline
    )]
    private static partial Regex SetupFold();

    [GeneratedRegex("<details class=\"section\".*</details>", RegexOptions.Singleline)]
    private static partial Regex Details();
}
