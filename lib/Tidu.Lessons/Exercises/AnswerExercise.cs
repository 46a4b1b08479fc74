using System.Collections.Immutable;
using System.Globalization;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise whose answer is one number or a few.</summary>
/// <remarks>Sensible rounding is accepted; a usual slip is met by its name, and a number that only follows an earlier slip is not blamed.</remarks>
public sealed class AnswerExercise : LessonExercise
{
    internal AnswerExercise() { }

    internal ImmutableArray<ExpectedNumber> Answers { get; init; } = [];

    /// <summary>Wrong answers that learners give, and what to say to them.</summary>
    internal ImmutableArray<Slip> Slips { get; init; } = [];

    /// <summary>How each number follows from the one before, where the numbers are a recurrence.</summary>
    internal Recurrence? Chain { get; init; }

    /// <summary>What the right answer means.</summary>
    internal string Meaning { get; init; } = "";

    /// <inheritdoc/>
    internal override LessonFigure Figure => new AnswerFigure(Title, Answers, Slips, Chain, Meaning);

    /// <summary>Judges the numbers, and prints the verdict.</summary>
    /// <param name="answers">The numbers, in the order of the question.</param>
    public void Check(params double[] answers) => Print(Judge(answers ?? []));

    internal Verdict Judge(double[] answers)
    {
        if (answers.Length == 0 || answers.All(double.IsNaN) || answers.All(answer => answer == 0))
        {
            return Unfilled($"：要 {Answers.Length} 个数");
        }
        if (answers.Length != Answers.Length)
        {
            return new(
                VerdictKind.Wrong,
                $"要 {Answers.Length} 个数（{string.Join("、", Answers.Select(one => one.Label))}），你给了 {answers.Length} 个。"
            );
        }
        ImmutableArray<int> wrong = [.. Enumerable.Range(0, answers.Length).Where(i => !Answers[i].Accepts(answers[i]))];
        if (wrong.IsEmpty)
        {
            return new(VerdictKind.Right, $"对了。{Meaning}");
        }
        var first = wrong[0];
        return new(
            VerdictKind.Wrong,
            string.Create(CultureInfo.InvariantCulture, $"{Answers[first].Label}，你答的是 {answers[first]:G6}，不对。")
        )
        {
            Lines = [.. Explained(answers, wrong)],
            More = HintCall,
        };
    }

    private IEnumerable<string> Explained(double[] answers, ImmutableArray<int> wrong)
    {
        if (Slips.FirstOrDefault(slip => slip.Fits(answers, wrong, Answers)) is { } usual)
        {
            yield return $"像是：{usual.Message}";
        }
        else if (Chain is not null && wrong.Length > 1 && wrong.Skip(1).All(i => i > 0 && Follows(answers, i)))
        {
            yield return "后面的数按你的这个数推下去是对的：只算错了这一个。";
        }
        else if (wrong.Any(i => answers[i] == Math.Truncate(Answers[i].Value) && !double.IsInteger(Answers[i].Value)))
        {
            yield return "若写了 4/5 这样的分数：C# 里整数相除舍去小数，要写 4.0/5。";
        }
        if (wrong.Length < answers.Length && Answers.Length > 1)
        {
            var right = Enumerable.Range(0, answers.Length).Except(wrong).Select(i => Answers[i].Label);
            yield return $"对的有：{string.Join("、", right)}。";
        }
    }

    private bool Follows(double[] answers, int i) => (Answers[i] with { Value = Chain!.Next(answers[i - 1], i) }).Accepts(answers[i]);
}
