using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;

namespace Tidu.Lessons;

/// <summary>The formatters of <see cref="LessonExercise"/>, in the shape that .NET Interactive looks for by reflection.</summary>
public sealed class ExerciseFormatterSource
{
    /// <summary>One formatter for each MIME type in which an exercise can be shown.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Called by reflection on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
        [
            new ExerciseFormatter(MediaTypeNames.Text.Html, exercise => exercise.ToHtml()),
            new ExerciseFormatter(MediaTypeNames.Text.Plain, exercise => exercise.ToString()),
        ];
}

/// <summary>Writes an exercise in one MIME type; its two members are what .NET Interactive calls by name.</summary>
/// <param name="mimeType">The MIME type written.</param>
/// <param name="text">The text of an exercise in that type.</param>
public sealed class ExerciseFormatter(string mimeType, Func<LessonExercise, string> text)
{
    /// <summary>The MIME type that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/> if it is an exercise.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (instance is not LessonExercise exercise)
        {
            return false;
        }
        writer.Write(text(exercise));
        return true;
    }
}
