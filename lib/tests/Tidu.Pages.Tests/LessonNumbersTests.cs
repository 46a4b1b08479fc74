using Tidu.Documents;
using Tidu.Pages.Numbers;

namespace Tidu.Pages.Tests;

public class LessonNumbersTests
{
    [Fact]
    public void Each_number_is_proven_by_a_check_an_output_or_the_code() =>
        Assert.Equal(
            ["2.38 3 Asserted", "0.249 2 Printed", "0.4 2 Given"],
            Proofs(
                Make.Text("$x_1$ 离原点 2.38，f = 0.249，$\\eta = 0.4$。"),
                Make.Code("var trace = Run(eta: 0.4);", Printed("f = 0.2493\n")),
                Make.Code("Check.Close(trace.X1, -2.38, 0.005, \"x1\");", Printed("✓ x1\n"))
            )
        );

    [Fact]
    public void A_claims_own_words_prove_nothing() =>
        Assert.Equal(
            ["1.7 – –"],
            Proofs(Make.Text("到 1.7 为止。"), Make.Code("Check.That(f < 2, \"到 1.7 为止\");", Printed("✓ 到 1.7 为止\n")))
        );

    [Fact]
    public void A_text_that_a_check_compares_with_proves_its_numbers() =>
        Assert.Equal(
            ["−2.382563 2 Asserted"],
            Proofs(
                Make.Text("打印的是 −2.382563。"),
                Make.Code("Check.That(run.Summary == \"epoch 20, x1 -2.382563\", \"逐字相同\");", Printed("✓ 逐字相同\n"))
            )
        );

    [Fact]
    public void A_cell_that_failed_or_was_not_run_proves_nothing() =>
        Assert.Equal(
            ["3.5 – –", "4.5 – –"],
            Proofs(
                Make.Text("3.5 与 4.5"),
                Make.Code("Check.That(3.5 > 4, \"\");", new ErrorOutput("CheckFailedException", "不成立", [])),
                Make.Code("var a = 4.5;") with
                {
                    ExecutionCount = null,
                }
            )
        );

    [Fact]
    public void A_cell_of_the_same_section_counts_before_a_nearer_one() =>
        Assert.Equal(
            ["0.5 3 Given"],
            Proofs(
                Make.Code("var a = 0.5;"),
                Make.Text("## 一\n\n值是 0.5。"),
                Make.Code("var b = 0.5;"),
                Make.Text("## 二"),
                Make.Code("var c = 0.5;")
            )
        );

    [Fact]
    public void A_computation_with_literals_alone_is_known() =>
        Assert.Equal(["0.2 2 Given", "3.16 2 Given"], Proofs(Make.Text("0.2 与 3.16"), Make.Code("Close(0.4 / 2, Math.Sqrt(10))")));

    [Fact]
    public void Code_links_addresses_section_numbers_and_references_are_not_looked_at() =>
        Assert.Empty(
            Proofs(
                Make.Text(
                    "# 7.6 RMSProp\n\n1. 看 `0.25`、[把 γ 调到 0.99](#rmsprop:gamma=0.99) 和 <https://example.org/12.5>。\n\n## 参考文献\n\nA (2011). *J*, 12, 2121–2159."
                )
            )
        );

    [Fact]
    public void Tables_and_block_formulas_are_looked_at_with_their_lines()
    {
        var numbers = Numbers(Make.Text("文\n\n$$\nx = 0.75\n$$\n\n| a | b |\n|---|---|\n| 1.25 | 2.25 |"));
        Assert.Equal([("0.75", 3), ("1.25", 9), ("2.25", 9)], numbers.Select(number => (number.Text, number.Line)));
        Assert.StartsWith("lesson.ipynb 第 1 格第 9 行：数字 1.25 没有依据", numbers[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_the_number_before_it_or_the_block_below_it_and_stays_in_the_list()
    {
        var numbers = Numbers(
            Make.Text("书上 1.5 是 2.5<!-- 未证: 教材的图 -->，而 3.5。\n\n<!-- 未证: 题目给定 -->\n1. 取 4.5\n2. 取 5.5\n\n又 6.5")
        );
        Assert.Equal(
            [("1.5", null), ("2.5", "教材的图"), ("3.5", null), ("4.5", "题目给定"), ("5.5", "题目给定"), ("6.5", null)],
            numbers.Select(number => (number.Text, number.Excuse))
        );
        Assert.Equal("lesson.ipynb 第 1 格第 1 行  2.5  未证：教材的图", numbers[1].ToString());
    }

    private static IReadOnlyList<LessonNumber> Numbers(params Cell[] cells) => LessonNumbers.Of(Make.Lesson("lesson.ipynb", cells));

    private static IEnumerable<string> Proofs(params Cell[] cells) =>
        Numbers(cells).Select(number => $"{number.Text} {number.Proof?.ToString() ?? "–"} {number.Kind?.ToString() ?? "–"}");

    private static StreamOutput Printed(string text) => new("stdout", text);
}
