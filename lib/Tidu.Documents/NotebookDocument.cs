using System.Text.Json.Nodes;

namespace Tidu.Documents;

/// <summary>A notebook as nbformat 4.5 defines it: an ordered list of cells with metadata.</summary>
/// <param name="Cells">The cells in document order.</param>
/// <param name="Metadata">The notebook's metadata, kept as found.</param>
/// <param name="FormatMinor">The minor version of nbformat 4 the file declares.</param>
public sealed record NotebookDocument(IReadOnlyList<Cell> Cells, JsonObject Metadata, int FormatMinor = 5)
{
    /// <summary>Fields of the notebook that nbformat 4.5 does not know, kept as found.</summary>
    public JsonObject? Extra { get; init; }
}
