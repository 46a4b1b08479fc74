using System.Collections.Immutable;
using Tidu.Charts;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise: as a cell's value it shows its statement and three hints, folded; its <c>Check</c> answers.</summary>
/// <remarks>Every answer is printed, never thrown: an exercise that nobody has filled in does not stop a lesson.</remarks>
[TypeFormatterSource(typeof(ExerciseFormatterSource), PreferredMimeTypes = ["text/html"])]
public abstract class LessonExercise
{
    private protected LessonExercise() { }

    /// <summary>The name of the property of <see cref="Exercise"/> that holds it.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What to do: paragraphs, with code between backticks.</summary>
    public required ImmutableArray<string> Statement { get; init; }

    /// <summary>Lines of code that belong to the statement; none where there are none.</summary>
    public ImmutableArray<string> Code { get; init; } = [];

    /// <summary>Three hints, from a direction to nearly the solution.</summary>
    /// <exception cref="ArgumentException">There are not three.</exception>
    public required ImmutableArray<string> Hints
    {
        get;
        init => field = value.Length == 3 ? value : throw new ArgumentException("练习要有三条提示（hint）。", nameof(value));
    }

    /// <summary>How a cell calls the exercise.</summary>
    internal string Call => $"Exercise.{Name}";

    /// <summary>How to ask for a hint.</summary>
    private protected string HintCall => $"要提示：{Call}.Hint(1)。";

    /// <summary>Where a reader answers in a page, or null where only a notebook can judge.</summary>
    internal virtual LessonFigure? Figure => null;

    /// <summary>Prints a hint.</summary>
    /// <param name="level">1 for a direction, 2 for more, 3 for nearly the solution; other numbers mean the nearest of these.</param>
    public void Hint(int level = 1)
    {
        level = Math.Clamp(level, 1, Hints.Length);
        Console.WriteLine($"提示 {level}（{Title}）：{ExerciseText.WithoutMarks(Hints[level - 1])}");
        if (level < Hints.Length)
        {
            Console.WriteLine($"   还不够就看 {Call}.Hint({level + 1})。");
        }
    }

    /// <summary>The statement, fields for an answer where numbers are asked, and the hints as HTML: the folds need no script.</summary>
    public string ToHtml() => ExerciseText.Html(this);

    /// <summary>The statement as text.</summary>
    public override string ToString() => ExerciseText.Plain(this);

    /// <summary>The verdict on an exercise that nobody has filled in.</summary>
    private protected Verdict Unfilled(string what) => new(VerdictKind.Unfilled, $"还没有填{what}。") { More = HintCall };

    /// <summary>Prints a verdict.</summary>
    private protected void Print(Verdict verdict, int hint = 1) => Console.WriteLine(verdict.Text(Title, Math.Clamp(hint, 1, 3)));
}
