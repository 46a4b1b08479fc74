using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using Tidu.Lessons.Tests.Figures;

namespace Tidu.Lessons.Tests.Predictions;

/// <summary>Questions under a reader's hands, in a real browser.</summary>
public sealed class PredictionPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Reply = "document.querySelector('.tidu-reply').textContent";
    private const string Asks = "document.querySelector('.tidu-asking').checkVisibility()";

    [Fact]
    public void A_number_is_met_with_the_truth_and_its_sentence_which_is_read_out()
    {
        using var page = Open(Questions.Number);

        page.Find("input[type=text]").SendKeys("−1" + Keys.Enter);

        Assert.Equal("你猜 x₁ 停在 −1；其实到了 −0.0106。", page.Text(Reply));
        Assert.Equal("你猜−1实际−0.0106", page.Text("document.querySelector('.tidu-both').textContent"));
        Assert.Contains("步子没有越走越小。", page.Find(".tidu-answer").Text, StringComparison.Ordinal);
        page.Until($"document.querySelector('[aria-live]').textContent.startsWith({Reply})");
        Assert.Equal("重新猜", browser.Driver.SwitchTo().ActiveElement().Text);
        page.AssertQuiet();
    }

    [Fact]
    public void The_slider_fills_the_field_and_the_nearest_sentence_comes_first()
    {
        using var page = Open(Questions.Number);

        page.Find("input[type=range]").SendKeys(Keys.End + string.Concat(Enumerable.Repeat(Keys.ArrowLeft, 30)));

        Assert.Equal("0.1", page.Text("document.querySelector('input[type=text]').value"));
        page.Find(".tidu-send").Click();
        Assert.Equal("你猜 0.1，实际 −0.0106：很准。", page.Text(Reply));
    }

    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public void Who_sends_nothing_is_told_what_is_missing_and_sees_no_answer(string name)
    {
        using var page = Open(Questions.All[name]);

        page.Find(".tidu-send").Click();

        Assert.StartsWith("请先", page.Find(".tidu-hint").Text, StringComparison.Ordinal);
        Assert.False(page.Read("document.querySelector('.tidu-answer').checkVisibility()").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public void Who_skips_sees_the_answer_and_is_asked_again_on_demand(string name)
    {
        using var page = Open(Questions.All[name]);

        page.Find(".tidu-asking .tidu-quiet").Click();
        Assert.StartsWith("答案：", page.Text(Reply), StringComparison.Ordinal);
        page.Find(".tidu-answer .tidu-quiet").Click();

        Assert.True(page.Read(Asks).GetBoolean());
        page.AssertQuiet();
    }

    [Fact]
    public void A_choice_is_made_by_key_and_both_answers_are_marked()
    {
        using var page = Open(Questions.Choice);

        page.Find("input[value=RMSProp]").SendKeys(Keys.Space + Keys.Enter);

        Assert.Equal("你猜 RMSProp；它弹了回去。", page.Text(Reply));
        Assert.Equal(
            "AdaGrad答案|RMSProp你的选择|一样大",
            page.Text("[...document.querySelectorAll('.tidu-choice label')].map((l) => l.textContent).join('|')")
        );
    }

    [Fact]
    public void A_point_is_set_by_a_click_and_moved_by_the_arrow_keys()
    {
        using var page = Open(Questions.Point);

        new Actions(browser.Driver).MoveToElement(page.Find(".tidu-contour"), 60, -60).Click().Perform();
        page.Frame();
        var clicked = page.Find(".tidu-picked").Text;
        page.Find(".tidu-start").SendKeys(Keys.ArrowDown);
        page.Frame();

        Assert.StartsWith("你猜 (", clicked, StringComparison.Ordinal);
        Assert.NotEqual(clicked, page.Find(".tidu-picked").Text);
        page.Find(".tidu-send").Click();
        Assert.Contains("太乐观了，只到 (−2.38, −0.159)", page.Text(Reply), StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_is_drawn_by_the_pointer_and_told_by_its_shape()
    {
        using var page = Open(Questions.Curve);
        var panel = page.Find(".tidu-sketch");

        new Actions(browser.Driver)
            .MoveToElement(panel, -panel.Size.Width / 2 + 50, -70)
            .ClickAndHold()
            .MoveByOffset(panel.Size.Width - 70, 120)
            .Release()
            .Perform();
        page.Find(".tidu-send").Click();

        Assert.Equal("你画的一路下降，那是 AdaGrad；这里先降后升。", page.Text(Reply));
    }

    [Fact]
    public void A_curve_that_falls_and_then_stays_is_not_said_to_fall_all_the_way()
    {
        var settling = Series.From("AdaGrad", Enumerable.Range(1, 100).Select(t => 0.1 + 0.3 / t));
        using var page = Open(Predict.Curve("？", settling, "步数", "有效学习率", (0.01, 1), logarithmic: true));

        page.Find(".tidu-asking .tidu-quiet").Click();

        Assert.Equal("答案：先降，后来几乎不变。", page.Text(Reply));
    }

    [Fact]
    public void A_curve_is_drawn_by_keys_alone()
    {
        using var page = Open(Questions.Curve);
        var pen = page.Find(".tidu-pen");

        pen.SendKeys(Keys.ArrowDown);
        for (var place = 0; place < 11; place++)
        {
            pen.SendKeys(Keys.ArrowRight + Keys.ArrowUp + Keys.ArrowUp);
        }
        Assert.StartsWith("步数 20，", pen.GetAttribute("aria-valuetext"), StringComparison.Ordinal);
        page.Find(".tidu-send").SendKeys(Keys.Enter);
        Assert.Equal("你画的一路上升，实际先降后升。", page.Text(Reply));
    }

    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public void An_answer_is_remembered_on_this_device_until_the_reader_guesses_again(string name)
    {
        var question = Questions.All[name].Fresh();
        string answered;
        using (var first = new LivePage(browser, question))
        {
            Answer(first, name);
            answered = first.Text(Reply);
        }
        using (var second = new LivePage(browser, question))
        {
            Assert.Equal(answered, second.Text(Reply));
            Assert.False(second.Read(Asks).GetBoolean());
            second.Find(".tidu-answer .tidu-quiet").Click();
        }
        using var third = new LivePage(browser, question);

        Assert.True(third.Read(Asks).GetBoolean());
    }

    [Fact]
    public void Where_nothing_can_be_stored_a_question_works_all_the_same()
    {
        const string Forbidden = "<script>Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });</script>";
        using var page = new LivePage(browser, Questions.Number, Forbidden);

        page.Find("input[type=text]").SendKeys("-1" + Keys.Enter);

        Assert.StartsWith("你猜 x₁ 停在 −1", page.Text(Reply), StringComparison.Ordinal);
        page.AssertQuiet();
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 1280)]
    [InlineData("light", 360)]
    [InlineData("dark", 360)]
    public void Every_question_passes_axe_before_and_after_and_fits_a_phone(string scheme, int width)
    {
        foreach (var (name, question) in Questions.All)
        {
            using var page = new LivePage(browser, question.Fresh(), scheme: scheme, width: width);
            Assert.Equal("", page.AxeViolations());
            Answer(page, name);
            Assert.Equal("", page.AxeViolations());
            Assert.True(page.Read("document.documentElement.scrollWidth <= innerWidth").GetBoolean(), name);
        }
    }

    private static void Answer(LivePage page, string name)
    {
        switch (name)
        {
            case "number":
                page.Find("input[type=text]").SendKeys("-2");
                break;
            case "choice":
                page.Find("input[value=一样大]").Click();
                break;
            case "point":
                page.Find(".tidu-start").SendKeys(Keys.ArrowUp + Keys.ArrowRight);
                break;
            case "curve":
                page.Find(".tidu-pen").SendKeys(Keys.ArrowUp + Keys.ArrowRight + Keys.ArrowDown);
                break;
        }
        page.Find(".tidu-send").Click();
        page.Frame();
    }

    private LivePage Open(Prediction question) => new(browser, question.Fresh());
}
