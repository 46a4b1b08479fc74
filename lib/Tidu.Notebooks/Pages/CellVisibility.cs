using System.Text.Json.Nodes;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Pages;

/// <summary>How much of a part of a cell a page shows.</summary>
internal enum Visibility
{
    Shown,

    /// <summary>Folded away until the reader opens it.</summary>
    Folded,
    Absent,
}

/// <summary>What the tags of a cell ask for: <c>hide-…</c> folds, <c>remove-…</c> leaves out, as in Jupyter Book.</summary>
/// <param name="Whole">The cell.</param>
/// <param name="Input">Its code.</param>
/// <param name="Output">Its outputs.</param>
internal sealed record CellVisibility(Visibility Whole, Visibility Input, Visibility Output)
{
    /// <summary>Reads the tags, and Jupyter's own <c>source_hidden</c> and <c>outputs_hidden</c>.</summary>
    public static CellVisibility Of(Cell cell)
    {
        var tags = cell.Metadata["tags"] is JsonArray list
            ? list.OfType<JsonValue>().Select(tag => tag.TryGetValue(out string? name) ? name : "").ToHashSet(StringComparer.Ordinal)
            : [];
        var jupyter = cell.Metadata["jupyter"] as JsonObject;
        return new CellVisibility(
            For("cell", false),
            For("input", IsTrue(jupyter?["source_hidden"])),
            For("output", IsTrue(jupyter?["outputs_hidden"]))
        );

        Visibility For(string part, bool folded) =>
            tags.Contains("remove-" + part) || tags.Contains("remove_" + part) ? Visibility.Absent
            : folded || tags.Contains("hide-" + part) || tags.Contains("hide_" + part) ? Visibility.Folded
            : Visibility.Shown;
    }

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;
}
