using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>A number that an answer should be.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Tolerance">How far off a rounded answer may be.</param>
internal sealed record ExpectedNumber(string Label, double Value, double Tolerance)
{
    /// <summary>Whether an answer is the number, rounded sensibly.</summary>
    public bool Accepts(double answer) => Math.Abs(answer - Value) <= Tolerance;
}

/// <summary>A wrong answer that learners give.</summary>
/// <param name="Numbers">What they answer; null stands for any number.</param>
/// <param name="Message">What is said to it.</param>
internal sealed record Slip(ImmutableArray<double?> Numbers, string Message)
{
    /// <summary>Whether only these very numbers are the slip.</summary>
    public bool IsExact { get; init; }

    /// <summary>A slip in one number of several.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="count">Of how many.</param>
    /// <param name="number">What they answer.</param>
    /// <param name="message">What is said to it.</param>
    public static Slip At(int index, int count, double number, string message) =>
        new([.. Enumerable.Range(0, count).Select(i => i == index ? (double?)number : null)], message);

    /// <summary>Whether the answers are this slip: every number that the slip names is answered, one of them wrongly.</summary>
    public bool Fits(double[] answers, ImmutableArray<int> wrong, ImmutableArray<ExpectedNumber> expected) =>
        wrong.Any(i => Numbers[i] is not null)
        && Enumerable
            .Range(0, answers.Length)
            .All(i =>
                Numbers[i] is not { } number
                || (expected[i] with { Value = number, Tolerance = Tolerance(number, expected[i]) }).Accepts(answers[i])
            );

    /// <summary>How far off a rounded answer may be from a number of the slip: as far, in proportion, as from the right one.</summary>
    public double Tolerance(double number, ExpectedNumber expected) =>
        IsExact ? 0
        : expected.Value == 0 || number == 0 ? expected.Tolerance
        : Math.Max(expected.Tolerance * Math.Abs(number / expected.Value), 1e-9 * Math.Abs(number));
}

/// <summary>Numbers of which each follows from the one before: the next is Keep times the last plus its own Add.</summary>
/// <param name="Keep">The factor of the number before.</param>
/// <param name="Add">What is added, a number each.</param>
internal sealed record Recurrence(double Keep, ImmutableArray<double> Add)
{
    /// <summary>The number at <paramref name="index"/> after <paramref name="before"/>.</summary>
    public double Next(double before, int index) => Keep * before + Add[index];
}
