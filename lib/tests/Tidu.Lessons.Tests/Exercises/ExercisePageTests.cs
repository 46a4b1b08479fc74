using System.Globalization;
using OpenQA.Selenium;
using Tidu.Lessons.Exercises;
using Tidu.Lessons.Tests.Figures;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Exercises under a reader's hands, in a page without a kernel.</summary>
public sealed class ExercisePageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Names =>
        [.. Asking.Where(exercise => exercise is AnswerExercise or BugExercise).Select(exercise => exercise.Name)];

    private static IEnumerable<LessonExercise> Asking =>
        Exercise.OfAdaGrad.Concat(Exercise.OfRmsProp).Where(exercise => exercise.Figure is not null);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_says_to_every_answer_what_Check_says(string name)
    {
        var exercise = Asking.Single(one => one.Name == name);
        using var page = new LivePage(browser, exercise.Figure!);

        foreach (var answers in AnswersTo(exercise))
        {
            var expected = exercise is AnswerExercise numbers
                ? numbers.Judge([.. answers.Select(Number)])
                : ((BugExercise)exercise).Judge([.. answers.Select(answer => int.Parse(answer, CultureInfo.InvariantCulture))]);
            var lines = Ask(page, answers);

            Assert.Equal(expected.Kind == VerdictKind.Right ? '✓' : '✗', lines[0][0]);
            if (exercise is AnswerExercise)
            {
                Assert.Equal(expected.Sentence.Replace('-', '−'), lines[0][2..].Replace('-', '−'));
                Assert.Equal(expected.Lines, lines.Skip(1).SkipLast(1));
            }
            else
            {
                Assert.Contains(
                    expected.Kind == VerdictKind.Right ? lines[0][5..] : lines[1][3..],
                    expected.Sentence,
                    StringComparison.Ordinal
                );
            }
        }
        page.AssertQuiet();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0.4)]
    [InlineData(6)]
    [InlineData(1e200)]
    [InlineData(-1)]
    public void A_learning_rate_is_tried_in_the_page_as_in_the_notebook(double eta)
    {
        using var page = new LivePage(browser, Exercise.AdaGradEta.Figure);
        var verdict = Exercise.AdaGradEta.Judge(eta);

        var lines = Ask(page, [eta.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal(verdict.Kind == VerdictKind.Right ? '✓' : '✗', lines[0][0]);
        Assert.Equal(verdict.Lines, lines.Skip(1));
    }

    [Theory]
    [InlineData(0.4, 0.99)]
    [InlineData(0.4, 1)]
    [InlineData(0.4, 0.999)]
    [InlineData(0.4, 0.5)]
    [InlineData(0.05, 0.995)]
    public void A_schedule_is_tried_in_the_page_as_in_the_notebook(double first, double factor)
    {
        using var page = new LivePage(browser, Exercise.RmsPropBrake.Figure);
        var verdict = Exercise.RmsPropBrake.Judge(t => first * Math.Pow(factor, t));

        var lines = Ask(page, [first.ToString(CultureInfo.InvariantCulture), factor.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal((verdict.Kind == VerdictKind.Right ? "✓ " : "✗ ") + verdict.Sentence, lines[0]);
        Assert.Equal(verdict.Lines, lines.Skip(1));
    }

    [Fact]
    public void Numbers_are_read_as_people_write_them_and_missing_ones_are_asked_for()
    {
        using var page = new LivePage(browser, Exercise.AdaGradLengths.Figure);

        Assert.StartsWith("还缺“第 2 步的步子”", Ask(page, ["1", "", "0", "12/13"])[0], StringComparison.Ordinal);
        Assert.StartsWith("✓ 对了。", Ask(page, ["3/3", "0.8", "0", "12/13"])[0], StringComparison.Ordinal);
        Assert.StartsWith("✗", Ask(page, ["−1", "8×10^-1", "0", "0.92"])[0], StringComparison.Ordinal);
        Assert.StartsWith("“第 1 步的步子”填的“一”看不懂", Ask(page, ["一", "0.8", "0", "0.92"])[0], StringComparison.Ordinal);
        Assert.StartsWith("“第 1 步的步子”只填一个数", Ask(page, ["1、0.8", "0.8", "0", "0.92"])[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0.0106 −0.0106 －0.0106 -0,0106 -.0106 −1.06×10⁻² -1.06e-2 -106/10^4", -0.0106)]
    [InlineData("16 １６ 16步 第16步 约16 ≈16 x=16 16。 4*4 32÷2 2^4", 16)]
    [InlineData("0.999 99.9% 0，999 1-1/1000", 0.999)]
    [InlineData("0.4√9 0.4*sqrt(9) 1.2/√1 (1+0.2)", 1.2)]
    public void A_number_may_be_written_in_many_ways(string texts, double number)
    {
        using var page = new LivePage(browser, Exercise.AdaGradScale.Figure);

        foreach (var text in texts.Split(' '))
        {
            Ask(page, [text]);
            var judged = page.Text("document.querySelector('.tidu-verdict p').textContent");
            Assert.Contains(
                $"你答的是 {number.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−')}，",
                judged,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_was_judged_is_remembered_on_this_device_until_it_is_cleared()
    {
        using var page = new LivePage(browser, Exercise.AdaGradLengths.Figure);
        var verdict = Ask(page, ["3/3", "0.8", "0", "12/13"]);

        Reopen(page);
        Assert.Equal("3/3 0.8 0 12/13", Fields(page));
        Assert.Equal(verdict, Verdict(page));

        page.Find(".tidu-answers .tidu-quiet").Click();
        Assert.Equal(["", "   "], [page.Text("document.querySelector('.tidu-verdict').textContent"), Fields(page)]);
        Reopen(page);
        Assert.Equal("   ", Fields(page));
        page.AssertQuiet();
    }

    [Fact]
    public void No_two_exercises_share_what_is_remembered()
    {
        var titles = Asking.Select(exercise => exercise.Title).ToList();

        Assert.Equal(titles.Distinct(), titles);
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 360)]
    public void Exercises_pass_axe_and_fit_a_phone(string scheme, int width)
    {
        foreach (var exercise in Asking)
        {
            using var page = new LivePage(browser, exercise.Figure!, exercise.ToHtml(), scheme: scheme, width: width);
            page.Find(".tidu-answers .tidu-send").Click();
            Assert.Equal("", page.AxeViolations());
            Assert.True(page.Read("document.documentElement.scrollWidth <= innerWidth").GetBoolean(), exercise.Name);
        }
    }

    private static IEnumerable<string[]> AnswersTo(LessonExercise exercise) =>
        exercise is AnswerExercise
            ? AnswerTests
                .All.Where(row => row.Exercise == exercise.Name)
                .Select(row => row.Answers.Split(' '))
                .Where(row => row.Length != 2 || exercise.Name != "AdaGradLengths")
            : ((BugExercise)exercise).Code.Select((_, i) => new[] { (i + 1).ToString(CultureInfo.InvariantCulture) });

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Ask(LivePage page, string[] answers)
    {
        page.Read($"[...document.querySelectorAll('.tidu-answers input')].forEach((field) => (field.value = ''))");
        for (var i = 0; i < answers.Length; i++)
        {
            page.Find($".tidu-answers label:nth-of-type({i + 1}) input").SendKeys(answers[i] + (i == 0 ? "" : Keys.Tab));
        }
        page.Find(".tidu-answers .tidu-send").Click();
        return Verdict(page);
    }

    private static string[] Verdict(LivePage page) =>
        page.Text("[...document.querySelectorAll('.tidu-verdict p')].map((p) => p.textContent).join('\\n')").Split('\n');

    private static string Fields(LivePage page) =>
        page.Text("[...document.querySelectorAll('.tidu-answers input')].map((field) => field.value).join(' ')");

    private void Reopen(LivePage page)
    {
        browser.Driver.Navigate().Refresh();
        page.Until("document.querySelector('figure[data-live=on]')");
    }
}
