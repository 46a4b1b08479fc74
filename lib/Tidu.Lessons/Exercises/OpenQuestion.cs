namespace Tidu.Lessons;

/// <summary>A question without one right answer: think first, then open the hints; the third is a model answer.</summary>
public sealed class OpenQuestion : LessonExercise
{
    internal OpenQuestion() { }
}
