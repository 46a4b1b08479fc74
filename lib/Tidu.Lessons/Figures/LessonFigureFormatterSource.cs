using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;

namespace Tidu.Lessons.Figures;

/// <summary>The formatters of <see cref="LessonFigure"/>, in the shape that .NET Interactive looks for by reflection.</summary>
public sealed class LessonFigureFormatterSource
{
    /// <summary>One formatter for each MIME type in which a figure can be shown.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Called by reflection on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
        [
            new LessonFigureFormatter(MediaTypeNames.Text.Html, figure => figure.ToHtml()),
            new LessonFigureFormatter(MediaTypeNames.Text.Plain, figure => figure.Description),
        ];
}

/// <summary>Writes a figure in one MIME type; its two members are what .NET Interactive calls by name.</summary>
/// <param name="mimeType">The MIME type written.</param>
/// <param name="text">The text of a figure in that type.</param>
public sealed class LessonFigureFormatter(string mimeType, Func<LessonFigure, string> text)
{
    /// <summary>The MIME type that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/> if it is a figure.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (instance is not LessonFigure figure)
        {
            return false;
        }
        writer.Write(text(figure));
        return true;
    }
}
