using Tidu.Charts;

namespace Tidu.Lessons.Exercises;

/// <summary>The fields of a page in which a reader chooses numbers that a run tries; <c>Web/exercise-run.js</c> judges them as <c>Check</c> does.</summary>
/// <param name="Title">The exercise's title.</param>
/// <param name="What">The kind of run that the program knows.</param>
/// <param name="Settings">What the run needs to know.</param>
internal sealed record RunFigure(string Title, string What, object Settings) : LessonFigure
{
    /// <inheritdoc/>
    public override string Description => $"作答：{Title}";

    /// <inheritdoc/>
    protected override string Kind => What;

    /// <inheritdoc/>
    protected override object Data => new { Key = StableId.Of(Title, bytes: 6), Settings };

    /// <inheritdoc/>
    protected override string StaticHtml => "<div class=\"tidu-static\"></div>";
}
