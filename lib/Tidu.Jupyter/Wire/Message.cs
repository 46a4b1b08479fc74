using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Wire;

/// <summary>A message of the Jupyter protocol.</summary>
/// <param name="Header">Who says what when: <c>msg_id</c>, <c>msg_type</c>, <c>session</c>, ….</param>
/// <param name="Content">What it says.</param>
internal sealed record Message(JsonObject Header, JsonObject Content)
{
    /// <summary>The addresses of the client that sent it or that it is for; of a broadcast, its topic.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>The header of the message that it belongs to; empty if to none.</summary>
    public JsonObject ParentHeader { get; init; } = [];

    /// <summary>What it says beside its content.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The kind of message, e.g. <c>execute_request</c>.</summary>
    public string Type { get; } = (string?)Header["msg_type"] ?? "";

    /// <summary>A text of the content; empty if there is none.</summary>
    public string Text(string name) => Content[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>A number of the content; 0 if there is none.</summary>
    public int Number(string name) => Content[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    /// <summary>A yes or no of the content.</summary>
    /// <param name="otherwise">What it is if there is none.</param>
    public bool Flag(string name, bool otherwise = false) =>
        Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;
}
