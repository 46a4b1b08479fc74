using System.Text;
using System.Text.Json;
using Tidu.Charts;

namespace Tidu.Lessons.Figures;

/// <summary>The script that enlivens the lessons' figures: the files of <c>Web/</c> as one function.</summary>
/// <remarks>
/// The first figure formatted in a process carries it for all, and carries it again when it is formatted again, so that running a
/// cell twice leaves a saved notebook complete. This is the assembly's one piece of state that outlives a call.
/// </remarks>
internal static class LessonProgram
{
    private static readonly Lazy<string> Element = new(Write);

    private static string? carrier;

    /// <summary>A script element of its own, which a page exporter may move to a file shared by all pages.</summary>
    public static string Script => Element.Value;

    /// <summary>Whether the figure with that id carries the script.</summary>
    public static bool Carries(string id) => Interlocked.CompareExchange(ref carrier, id, null) is not { } first || first == id;

    private static string Write()
    {
        var (program, css) = (Joined(".js"), Joined(".css"));
        var version = StableId.Of(program + css, bytes: 6);
        return $$"""
            <script data-shared="tidu-{{version}}">((version, css) => {
            "use strict";
            {{program.TrimEnd()}}
            })("{{version}}", {{JsonSerializer.Serialize(css)}});</script>

            """;
    }

    /// <summary>The embedded files of a kind, in the order in which <c>Web.targets</c> lists them.</summary>
    private static string Joined(string extension) =>
        string.Concat(
            typeof(LessonProgram)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(extension, StringComparison.Ordinal))
                .Select(Resource)
        );

    private static string Resource(string name)
    {
        using var stream = typeof(LessonProgram).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
