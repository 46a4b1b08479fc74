using System.Collections.Immutable;
using Tidu.Charts;

namespace Tidu.Lessons.Exercises;

/// <summary>The fields of a page in which a reader answers with numbers; <c>Web/exercise.js</c> judges them as <c>Check</c> does.</summary>
/// <param name="Title">The exercise's title.</param>
/// <param name="Numbers">The right numbers.</param>
/// <param name="Slips">Wrong answers and what is said to them.</param>
/// <param name="Chain">How each number follows from the one before, or null.</param>
/// <param name="Meaning">What the right answer means.</param>
internal sealed record AnswerFigure(
    string Title,
    ImmutableArray<ExpectedNumber> Numbers,
    ImmutableArray<Slip> Slips,
    Recurrence? Chain,
    string Meaning
) : LessonFigure
{
    /// <inheritdoc/>
    public override string Description => $"作答：{Title}";

    /// <inheritdoc/>
    protected override string Kind => "exercise";

    /// <inheritdoc/>
    protected override object Data =>
        new
        {
            Key = StableId.Of(Title, bytes: 6),
            Numbers,
            Slips = Slips.Select(slip => new
            {
                slip.Numbers,
                Tolerances = slip.Numbers.Select((number, i) => number is { } named ? slip.Tolerance(named, Numbers[i]) : 0),
                slip.Message,
            }),
            Chain,
            Meaning,
        };

    /// <inheritdoc/>
    protected override string StaticHtml => "<div class=\"tidu-static\"></div>";
}
