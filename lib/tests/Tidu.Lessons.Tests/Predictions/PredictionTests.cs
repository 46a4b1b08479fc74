using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Lessons.Tests.Predictions;

/// <summary>Questions as the cell writes them.</summary>
public sealed class PredictionTests
{
    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public void Without_script_the_answer_and_its_explanation_are_a_fold_below_the_question(string name)
    {
        var html = Questions.All[name].ToHtml();

        Assert.Matches(
            new Regex(
                $"tidu-static.*{Regex.Escape(Questions.All[name].Question)}.*<details><summary>看答案</summary>.*答案：.*</details>",
                RegexOptions.Singleline
            ),
            html
        );
        Assert.Equal(Questions.All[name].ToHtml(), html);
    }

    [Fact]
    public void The_fold_tells_the_truth()
    {
        Assert.Contains("答案：−0.0106。", Questions.Number.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("答案：第 20 步在 (−2.38, −0.159)。", Questions.Point.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("开始 1.26（步数 1），最低 0.964（步数 4）", Questions.Curve.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("步子没有越走越小。", Questions.Number.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_text_a_question_is_no_spoiler() => Assert.Equal("先猜：x₁ 停在哪里？", Questions.Number.ToDisplayString("text/plain"));

    [Fact]
    public void What_cannot_be_asked_is_refused_in_a_sentence_that_says_what_and_why()
    {
        Assert.Contains("不在选项里", Refused(() => Predict.Choice("谁？", "丙", ("甲", ""), ("乙", ""))), StringComparison.Ordinal);
        Assert.Contains(
            "两个以上不同的选项",
            Refused(() => Predict.Choice("谁？", "甲", ("甲", ""), ("甲", ""))),
            StringComparison.Ordinal
        );
        Assert.Contains("不是有限的数", Refused(() => Predict.Number("多大？", double.NaN)), StringComparison.Ordinal);
        Assert.Contains("不在滑块的范围里", Refused(() => Predict.Number("多大？", 3, 0, 1)), StringComparison.Ordinal);
        Assert.Contains("from 要大于 0", Refused(() => Predict.Number("多大？", 1, 0, 2, logarithmic: true)), StringComparison.Ordinal);
        Assert.Contains(
            "至少要有两点",
            Refused(() => Predict.Curve("怎样？", Series.From("y", [1]), "x", "y", (0, 1))),
            StringComparison.Ordinal
        );
    }

    private static string Refused(Func<object> ask) => Assert.Throws<ArgumentException>(ask).Message;
}
