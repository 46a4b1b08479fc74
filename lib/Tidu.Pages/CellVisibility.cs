using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Pages.Reading;

namespace Tidu.Pages;

/// <summary>How much of a part of a cell a page shows.</summary>
internal enum Visibility
{
    Shown,

    /// <summary>Folded away until the reader opens it.</summary>
    Folded,
    Absent,
}

/// <summary>
/// What the tags of a cell ask for: <c>hide-…</c> folds, <c>remove-…</c> leaves out, as in Jupyter Book; and nothing of an exercise that
/// nobody has answered but its code.
/// </summary>
internal sealed record CellVisibility(Visibility Whole, Visibility Input, Visibility Output)
{
    /// <summary>Reads the tags, and Jupyter's own <c>source_hidden</c> and <c>outputs_hidden</c>.</summary>
    public static CellVisibility Of(Cell cell)
    {
        var jupyter = cell.Metadata["jupyter"] as JsonObject;
        var code = cell as CodeCell;
        return new CellVisibility(
            code is not null && Unanswered.IsOnlyCall(code) ? Visibility.Absent : For("cell", false),
            For("input", IsTrue(jupyter?["source_hidden"])),
            code is not null && Unanswered.Is(code) ? Visibility.Absent : For("output", IsTrue(jupyter?["outputs_hidden"]))
        );

        Visibility For(string part, bool folded) =>
            cell.HasTag("remove-" + part) || cell.HasTag("remove_" + part) ? Visibility.Absent
            : folded || cell.HasTag("hide-" + part) || cell.HasTag("hide_" + part) ? Visibility.Folded
            : Visibility.Shown;
    }

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;
}
