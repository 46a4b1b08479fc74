using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Lessons.Exercises;

/// <summary>An exercise's statement and hints as HTML and as text.</summary>
internal static partial class ExerciseText
{
    private static readonly string[] Ordinals = ["提示一", "提示二", "提示三"];

    public static string Html(LessonExercise exercise)
    {
        var html = new StringBuilder();
        html.Append("<section class=\"tidu-exercise\"><p><strong>练习：").Append(Prose(exercise.Title)).Append("</strong></p>");
        foreach (var paragraph in exercise.Statement)
        {
            html.Append("<p>").Append(Prose(paragraph)).Append("</p>");
        }
        if (!exercise.Code.IsEmpty)
        {
            html.Append("<pre><code>").AppendJoin('\n', Numbered(exercise).Select(Escaped)).Append("</code></pre>");
        }
        html.Append(exercise.Figure?.ToHtml());
        // Each hint lies inside the one before: the second cannot be opened without the first.
        for (var i = 0; i < exercise.Hints.Length; i++)
        {
            html.Append("<details><summary>").Append(Ordinals[i]).Append("</summary><p>").Append(Prose(exercise.Hints[i])).Append("</p>");
        }
        for (var i = 0; i < exercise.Hints.Length; i++)
        {
            html.Append("</details>");
        }
        return html.Append("</section>").ToString();
    }

    public static string Plain(LessonExercise exercise) =>
        string.Join(
            '\n',
            [
                $"练习：{exercise.Title}",
                .. exercise.Statement.Select(WithoutMarks),
                .. Numbered(exercise),
                $"提示：{exercise.Call}.Hint(1)、Hint(2)、Hint(3)",
            ]
        );

    /// <summary>A text without the backticks around its code.</summary>
    public static string WithoutMarks(string text) => text.Replace("`", "", StringComparison.Ordinal);

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static IEnumerable<string> Numbered(LessonExercise exercise) => exercise.Code.Select((line, i) => $"{i + 1}  {line}");

    private static string Prose(string text) => InlineCode().Replace(Escaped(text), "<code>$1</code>");

    [GeneratedRegex("`(.*?)`")]
    private static partial Regex InlineCode();
}
