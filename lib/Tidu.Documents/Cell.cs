using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents;

/// <summary>One cell of a notebook.</summary>
/// <param name="Id">The cell's id, unique in its notebook (1–64 of <c>[A-Za-z0-9_-]</c>).</param>
/// <param name="Source">The text of the cell, line ends as found.</param>
/// <param name="Metadata">The cell's metadata, kept as found.</param>
public abstract record Cell(string Id, string Source, JsonObject Metadata)
{
    /// <summary>Fields of the cell that nbformat 4.5 does not know, kept as found.</summary>
    public JsonObject? Extra { get; init; }

    /// <summary>Whether the cell bears a tag.</summary>
    public bool HasTag(string tag) =>
        Metadata["tags"] is JsonArray tags
        && tags.Any(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == tag);
}

/// <summary>A cell of CommonMark text with TeX formulas.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Source">The Markdown text.</param>
/// <param name="Metadata">The cell's metadata.</param>
/// <param name="Attachments">Files the text refers to as <c>attachment:name</c>, by name and MIME type.</param>
public sealed record MarkdownCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
    : Cell(Id, Source, Metadata);

/// <summary>A cell that is passed on untouched.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Source">The raw text.</param>
/// <param name="Metadata">The cell's metadata.</param>
/// <param name="Attachments">Attached files, by name and MIME type.</param>
public sealed record RawCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null) : Cell(Id, Source, Metadata);

/// <summary>A cell of code with what it printed and drew.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Metadata">The cell's metadata.</param>
/// <param name="Outputs">The outputs in the order in which they appeared.</param>
/// <param name="ExecutionCount">The position in the order of execution; <see langword="null"/> if never run.</param>
public sealed record CodeCell(string Id, string Source, JsonObject Metadata, IReadOnlyList<Output> Outputs, int? ExecutionCount = null)
    : Cell(Id, Source, Metadata);
