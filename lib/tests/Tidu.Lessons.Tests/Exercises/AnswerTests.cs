using Tidu.Lessons.Exercises;

namespace Tidu.Lessons.Tests.Exercises;

/// <summary>Answers that are numbers, lines or functions.</summary>
public class AnswerTests
{
    /// <summary>Answers, and words that meet the wrong ones.</summary>
    internal static (string Exercise, string Answers, string? Words)[] All { get; } =
    [
        ("AdaGradStates", "9 25 25 169", null),
        ("AdaGradLengths", "1 0.8 0 0.923", null),
        ("AdaGradLengths", "1 0.8 0 0.92", null),
        ("AdaGradHalving", "8", null),
        ("AdaGradHalving", "7.75", null),
        ("AdaGradScale", "-2.38", null),
        ("RmsPropStates", "2 3 1.5 0.75", null),
        ("RmsPropMemory", "1 0.999", null),
        ("RmsPropMemory", "1 0.9990234375", null),
        ("RmsPropFirstStep", "0.1 0.01", null),
        ("RmsPropCrossing", "33", null),
        ("AdaGradStates", "3 7 7 19", "没有平方"),
        ("AdaGradStates", "9 16 0 144", "没有延续"),
        ("AdaGradStates", "9 25 25 81", "第 4 步的 s，你答的是 81"),
        ("AdaGradStates", "3 5 5 13", "√s"),
        ("AdaGradStates", "9 12.5 8.333 42.25", "平均"),
        ("AdaGradStates", "9 49 49 361", "先平方，再加"),
        ("AdaGradLengths", "-1 -0.8 0 -0.923", "走多远"),
        ("RmsPropStates", "1.414 1.732 1.225 0.866", "√s"),
        ("AdaGradStates", "9 24 24 168", "只算错了这一个"),
        ("AdaGradStates", "0.9 2.41 2.169 16.3521", "移动平均"),
        ("AdaGradLengths", "0.333 0.16 0 0.071", "忘了开方"),
        ("AdaGradLengths", "1 1 0 1", "没有延续"),
        ("AdaGradLengths", "0.333 0.2 0.2 0.0769", "忘了乘梯度"),
        ("AdaGradLengths", "1 0.8", "要 4 个数"),
        ("AdaGradHalving", "16", "η = 0.4 的"),
        ("AdaGradHalving", "26", "十分之一"),
        ("AdaGradScale", "-238.26", "多乘了 100"),
        ("RmsPropStates", "4 6 3 1.5", "忘了 (1−γ)"),
        ("RmsPropStates", "4 8 8 8", "AdaGrad"),
        ("RmsPropStates", "1 1.5 0.75 0.375", "没有平方"),
        ("RmsPropStates", "2 2 0 0", "没有延续"),
        ("RmsPropStates", "2 3 1.6 0.8", "只算错了这一个"),
        ("RmsPropMemory", "2 0.999", "窗口"),
        ("RmsPropMemory", "6.58 0.999", "γ = 0.9"),
        ("RmsPropMemory", "1 0.998", "只加了 9 项"),
        ("RmsPropMemory", "1 99.9", "百分数"),
        ("RmsPropMemory", "10 0.651", "窗口"),
        ("RmsPropFirstStep", "1 0.01", "忘了开方"),
        ("RmsPropFirstStep", "0.01 0.1", "写反"),
        ("RmsPropFirstStep", "0.01 0.01", "AdaGrad 的第一步"),
        ("RmsPropFirstStep", "1.265 0.4", "正文里"),
        ("RmsPropCrossing", "32", "|x₂| 最小"),
        ("RmsPropCrossing", "81", "x₁"),
        ("RmsPropCrossing", "25", "γ = 0.9"),
    ];

    public static TheoryData<string, string> RightOnes =>
        new(All.Where(row => row.Words is null).Select(row => (row.Exercise, row.Answers)));

    public static TheoryData<string, string, string> Slips =>
        new(All.Where(row => row.Words is not null).Select(row => (row.Exercise, row.Answers, row.Words!)));

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void A_right_answer_is_right_rounded_sensibly(string exercise, string answers) =>
        Assert.Equal(VerdictKind.Right, Judge(exercise, answers).Kind);

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_usual_slip_is_met_by_its_name(string exercise, string answers, string words)
    {
        var verdict = Judge(exercise, answers);

        Assert.Equal(VerdictKind.Wrong, verdict.Kind);
        Assert.Contains(words, verdict.Text("", 3), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fraction_of_whole_numbers_is_met() =>
        Assert.Contains("整数相除舍去小数", Exercise.AdaGradLengths.Judge([1, 4 / 5, 0, 12 / 13]).Text("", 1), StringComparison.Ordinal);

    [Fact]
    public void No_answer_is_not_a_wrong_answer()
    {
        var numbers = Exercise.OfAdaGrad.Concat(Exercise.OfRmsProp).OfType<AnswerExercise>().ToList();

        Assert.All(numbers, exercise => Assert.Equal(VerdictKind.Unfilled, exercise.Judge([]).Kind));
        Assert.All(numbers, exercise => Assert.Equal(VerdictKind.Unfilled, exercise.Judge([0]).Kind));
        Assert.Equal(VerdictKind.Unfilled, Exercise.AdaGradEta.Judge(0).Kind);
        Assert.Equal(VerdictKind.Unfilled, Exercise.AdaGradBug.Judge([0]).Kind);
        Assert.Equal(VerdictKind.Unfilled, Exercise.RmsPropBrake.Judge(null).Kind);
        Assert.Equal(VerdictKind.Unfilled, Exercise.RmsPropBrake.Judge(_ => throw new NotImplementedException()).Kind);
    }

    [Theory]
    [InlineData(3, VerdictKind.Right, "到了")]
    [InlineData(8, VerdictKind.Right, "到了")]
    [InlineData(1e-300, VerdictKind.Wrong, "太小")]
    [InlineData(0.4, VerdictKind.Wrong, "太小")]
    [InlineData(2, VerdictKind.Wrong, "太小")]
    [InlineData(6, VerdictKind.Wrong, "碰巧")]
    [InlineData(1e9, VerdictKind.Right, "到了")]
    [InlineData(1e200, VerdictKind.Wrong, "太大")]
    [InlineData(-1, VerdictKind.Wrong, "正数")]
    public void A_learning_rate_is_tried_from_two_starts(double eta, object kind, string words)
    {
        var verdict = Exercise.AdaGradEta.Judge(eta);

        Assert.Equal(kind, verdict.Kind);
        Assert.Contains(words, verdict.Text("", 1), StringComparison.Ordinal);
    }

    public static TheoryData<Func<int, double>, string> Schedules =>
        new()
        {
            { t => 0.4 * Math.Pow(0.99, t), "刹住了" },
            { t => 0.4 * Math.Pow(0.995, t), "刹住了" },
            { t => 0.4 * (1 - t / 1001.0), "刹住了" },
            { t => t <= 20 ? 0.4 : 0.004, "刹住了" },
            { _ => 0.4, "一直不变" },
            { t => 0.4 * Math.Pow(0.999, t), "刹得不够" },
            { t => 0.4 / Math.Sqrt(t), "两头都没有达到" },
            { t => 0.4 / (1 + 0.1 * t), "开头太慢" },
            { t => 0.4 * Math.Pow(0.5, t), "降得太快" },
            { t => 0.4 - 0.001 * t, "正数" },
            { _ => throw new FormatException("坏了"), "FormatException" },
        };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_must_be_quick_and_come_to_rest(Func<int, double> eta, string words) =>
        Assert.Contains(words, Exercise.RmsPropBrake.Judge(eta).Text("", 1), StringComparison.Ordinal);

    [Fact]
    public void The_wrong_line_is_found_and_the_mended_code_is_checked()
    {
        Assert.Equal(VerdictKind.Right, Exercise.AdaGradBug.Judge([5]).Kind);
        Assert.Equal(VerdictKind.Wrong, Exercise.AdaGradBug.Judge([4]).Kind);
        Assert.Equal(VerdictKind.Wrong, Exercise.AdaGradBug.Judge([9]).Kind);
        Assert.Contains("还在第 3 行", Exercise.RmsPropBug.Judge([2]).Lines[0], StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Right, Exercise.RmsPropBug.Judge([3, 2]).Kind);
        Assert.Equal(VerdictKind.Right, Exercise.AdaGradBug.Judge(Submission.Of(StepParts.AdaGrad.Step())).Kind);
        Assert.Equal(VerdictKind.Right, Exercise.RmsPropBug.Judge(Submission.Of(StepParts.RmsProp.Step())).Kind);
    }

    private static Verdict Judge(string exercise, string answers) =>
        Exercise
            .OfAdaGrad.Concat(Exercise.OfRmsProp)
            .OfType<AnswerExercise>()
            .Single(one => one.Name == exercise)
            .Judge([.. answers.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))]);
}
