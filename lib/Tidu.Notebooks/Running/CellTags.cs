using System.Text.Json;
using System.Text.Json.Nodes;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Running;

/// <summary>The tags by which a cell says how it is to be run; the same as nbclient's.</summary>
internal static class CellTags
{
    /// <summary>Whether the cell is left out (<c>skip-execution</c>).</summary>
    public static bool IsSkipped(Cell cell) => Has(cell, "skip-execution");

    /// <summary>Whether the cell may fail (<c>raises-exception</c>).</summary>
    public static bool MayFail(Cell cell) => Has(cell, "raises-exception");

    private static bool Has(Cell cell, string tag) =>
        cell.Metadata["tags"] is JsonArray tags
        && tags.Any(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == tag);
}
