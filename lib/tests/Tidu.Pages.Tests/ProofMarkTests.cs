using System.Text.RegularExpressions;
using Tidu.Documents;

namespace Tidu.Pages.Tests;

/// <summary>Where the ✓ of a claim stands; in these texts it is written [cell] for one behind its words, [cell:claims] for one at the end.</summary>
public partial class ProofMarkTests
{
    [Theory]
    [InlineData("每一步都在下降，慢。", "每一步都在下降", "每一步都在下降[2]，慢。")]
    [InlineData("$x_2$ 约为 $-1.6\\times10^{-8}$。", "x2 约为 -1.6e-8", "$x_2$ 约为 $-1.6\\times10^{-8}$[2]。")]
    [InlineData("x₂ 约为 −1.6×10⁻⁸。", "x2 约为 -1.6e-8", "x₂ 约为 −1.6×10⁻⁸[2]。")]
    [InlineData("它是**两倍多**的。", "是两倍多", "它是**两倍多[2]**的。")]
    [InlineData("a 与 [b 相等](#x)。", "a 与 b 相等", "a 与 b 相等[2]。")]
    [InlineData("值是 2.38，不是 2。", "是 2", "值是 2.38，不是 2[2]。")]
    [InlineData("见 `F(x)` 小于 1", "F(x) 小于 1", "见 `F(x)` 小于 1[2]")]
    [InlineData("取 $\\gamma=0$，状态只剩 $g^2$。", "γ = 0，状态只剩 g²", "取 $\\gamma=0$，状态只剩 $g^2$[2]。")]
    public void It_stands_behind_the_words_of_the_claim(string text, string claim, string expected) =>
        Assert.Equal(expected, Marked(Make.Text(text), Checks(claim)));

    [Fact]
    public void Two_claims_of_one_sentence_have_a_mark_each() =>
        Assert.Equal("甲是一[3]，乙是二[2]，丙。", Marked(Make.Text("甲是一，乙是二，丙。"), Checks("乙是二"), Checks("甲是一")));

    [Fact]
    public void Claims_without_words_in_the_text_stand_at_the_end_of_the_paragraph_before_the_cell() =>
        Assert.Equal("一。二。[2:甲；乙]", Marked(Make.Text("一。\n\n二。"), Checks("甲", "乙")));

    [Fact]
    public void A_question_is_not_answered_by_a_mark() => Assert.Equal("哪个先到？", Marked(Make.Text("哪个先到？"), Checks("甲")));

    [Fact]
    public void The_words_of_another_section_and_of_headings_do_not_count() =>
        Assert.Equal("甲二甲乙[3:甲]", Marked(Make.Text("甲"), Make.Text("## 二甲\n\n乙"), Checks("甲")));

    [Fact]
    public void The_text_after_the_cell_counts_when_the_text_before_has_no_such_words() =>
        Assert.Equal("一。看图：甲[2]。", Marked(Make.Text("一。"), Checks("甲"), Make.Text("看图：甲。")));

    [Fact]
    public void A_cell_that_shows_more_than_claims_marks_words_only() =>
        Assert.Equal(
            "甲[2]。",
            Marked(Make.Text("甲。"), Make.Code("Check.That(true, \"\"); Print()", new StreamOutput("stdout", "7\n✓ 甲\n✓ 乙\n")))
        );

    [Fact]
    public void A_cell_that_failed_proves_nothing() =>
        Assert.Equal(
            "甲。",
            Marked(
                Make.Text("甲。"),
                Make.Code("Check.That(true, \"\");", new StreamOutput("stdout", "✓ 甲\n"), new ErrorOutput("E", "e", []))
            )
        );

    private static CodeCell Checks(params string[] claims) =>
        Make.Code("Check.That(true, \"\");", new StreamOutput("stdout", string.Concat(claims.Select(claim => $"✓ {claim}\n"))));

    private static string Marked(params Cell[] cells)
    {
        var article = Folds().Replace(Codes().Replace(Make.Article(cells), ""), "");
        article = Formulas()
            .Replace(
                article.Replace("<strong>", "**", StringComparison.Ordinal).Replace("</strong>", "**", StringComparison.Ordinal),
                "$$$1$$"
            );
        article = Marks()
            .Replace(
                article.Replace("<code>", "`", StringComparison.Ordinal).Replace("</code>", "`", StringComparison.Ordinal),
                match => match.Groups[2].Success ? $"[{match.Groups[1]}:{match.Groups[2]}]" : $"[{match.Groups[1]}]"
            );
        article = Tags().Replace(article[(article.IndexOf("</h1>", StringComparison.Ordinal) + 5)..], "");
        return System.Net.WebUtility.HtmlDecode(article).Replace("\n", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("<details.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Folds();

    [GeneratedRegex("<div class=\"code-cell\".*?</div>\n.*?</div>|<pre class=\"output.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Codes();

    [GeneratedRegex("<span class=\"formula-inline\">.*?<annotation[^>]*>(.*?)</annotation>.*?</span>")]
    private static partial Regex Formulas();

    [GeneratedRegex("\u2060<a class=\"proof\" href=\"#cell-\\d+\" aria-label=\"由第 (\\d+) 格验证(?:：([^\"]*))?\"[^>]*>✓</a>")]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
