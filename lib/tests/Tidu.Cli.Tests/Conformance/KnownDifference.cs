using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidu.Cli.Tests.Conformance;

/// <summary>A cell that shows here something else than on the original engine, and why.</summary>
/// <param name="Notebook">Its name, without extension.</param>
/// <param name="Cell">The number of the code cell, from 1.</param>
/// <param name="Kind">"better": so it is meant; "to do": the original is right.</param>
/// <param name="Why">What differs, and why.</param>
/// <param name="Ours">What it shows here, line by line.</param>
internal sealed record KnownDifference(string Notebook, int Cell, string Kind, string Why, IReadOnlyList<string> Ours)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        IndentSize = 1,
    };

    private static string File { get; } = Path.Combine(Recording.Folder, "differences.json");

    public static IReadOnlyList<KnownDifference> ReadAll() =>
        JsonSerializer.Deserialize<IReadOnlyList<KnownDifference>>(System.IO.File.ReadAllText(File), Json)!;

    public static void WriteAll(IEnumerable<KnownDifference> differences) =>
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(differences, Json) + "\n");
}
