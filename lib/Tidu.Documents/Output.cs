using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tidu.Documents;

/// <summary>One output of a code cell.</summary>
/// <remarks>The attributes are for our own processes and cache; <see cref="NotebookFile"/> writes outputs as nbformat wants them.</remarks>
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayData), "display")]
[JsonDerivedType(typeof(ExecuteResult), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record Output
{
    /// <summary>Fields of the output that nbformat 4.5 does not know, kept as found.</summary>
    public JsonObject? Extra { get; init; }
}

/// <summary>Text written to a standard stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A displayed value in one or more formats.</summary>
/// <param name="Data">The MIME bundle: MIME type to text, or to JSON for <c>application/json</c> types.</param>
/// <param name="Metadata">The output's metadata.</param>
public record DisplayData(JsonObject Data, JsonObject Metadata) : Output;

/// <summary>The value of a cell's trailing expression.</summary>
/// <param name="Data">The MIME bundle.</param>
/// <param name="Metadata">The output's metadata.</param>
/// <param name="ExecutionCount">The execution count of the cell.</param>
public sealed record ExecuteResult(JsonObject Data, JsonObject Metadata, int? ExecutionCount) : DisplayData(Data, Metadata);

/// <summary>An error that ended the cell.</summary>
/// <param name="Name">The exception's type name, or <c>CompilationError</c>.</param>
/// <param name="Value">One sentence: what went wrong.</param>
/// <param name="Traceback">The lines shown below it.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output;
