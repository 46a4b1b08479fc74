using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Notebooks.Documents.Json;

/// <summary>Turns the JSON of nbformat 4 into a document.</summary>
/// <param name="name">The name of the notebook in messages.</param>
internal sealed class NotebookReader(string name)
{
    private readonly CellIds ids = new();

    /// <summary>The whole notebook.</summary>
    /// <exception cref="NotebookFormatException">It is not a notebook of nbformat 4.</exception>
    public NotebookDocument Read(JsonObject json)
    {
        var minor = ReadVersion(json);
        var list = Take<JsonArray>(json, "cells", "") ?? throw Wrong("", "has no list of cells");
        var metadata = Take<JsonObject>(json, "metadata", "") ?? [];
        var cells = new List<Cell>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var place = $", cell {i + 1}";
            cells.Add(ReadCell(list[i] as JsonObject ?? throw Wrong(place, "is not a JSON object"), minor, place));
        }
        return new NotebookDocument(cells, metadata, minor) { Extra = Rest(json) };
    }

    private int ReadVersion(JsonObject json)
    {
        if (!json.ContainsKey("nbformat") && !json.ContainsKey("cells") && !json.ContainsKey("worksheets"))
        {
            throw new NotebookFormatException($"{name}: the file holds JSON, but not a notebook; open a .ipynb file.");
        }
        var major = TakeInteger(json, "nbformat", "") ?? throw Wrong("", "does not say its nbformat version");
        var minor = TakeInteger(json, "nbformat_minor", "");
        return major switch
        {
            4 => minor ?? throw Wrong("", "does not say its nbformat_minor version"),
            < 4 => throw new NotebookFormatException(
                $"{name}: the notebook has nbformat {major}, which is too old; convert it with jupyter nbconvert --to notebook --inplace."
            ),
            _ => throw new NotebookFormatException(
                $"{name}: the notebook has nbformat {major}, which is newer than this program; save it as nbformat 4."
            ),
        };
    }

    private Cell ReadCell(JsonObject json, int minor, string place)
    {
        var type = TakeText(json, "cell_type", place) ?? throw Wrong(place, "has no cell_type");
        var source = TakeText(json, "source", place) ?? "";
        var metadata = Take<JsonObject>(json, "metadata", place) ?? [];
        var id = ids.Next(minor >= 5 ? TakeText(json, "id", place) : null, type, source);
        Cell cell = type switch
        {
            "code" => new CodeCell(id, source, metadata, ReadOutputs(json, place), TakeInteger(json, "execution_count", place)),
            "markdown" => new MarkdownCell(id, source, metadata, ReadAttachments(json, place)),
            "raw" => new RawCell(id, source, metadata, ReadAttachments(json, place)),
            _ => throw Wrong(place, $"has the cell_type '{type}', which nbformat 4 does not know"),
        };
        return cell with { Extra = Rest(json) };
    }

    private JsonObject? ReadAttachments(JsonObject json, string place)
    {
        if (Take<JsonObject>(json, "attachments", place) is not { } attachments)
        {
            return null;
        }
        var files = new JsonObject();
        foreach (var (file, bundle) in attachments)
        {
            files[file] = TextLines.Bundle(bundle as JsonObject ?? throw Wrong(place, $"has a damaged attachment '{file}'"), JoinText);
        }
        return files;
    }

    private List<Output> ReadOutputs(JsonObject json, string cellPlace)
    {
        var list = Take<JsonArray>(json, "outputs", cellPlace) ?? [];
        var outputs = new List<Output>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var place = $"{cellPlace}, output {i + 1}";
            outputs.Add(ReadOutput(list[i] as JsonObject ?? throw Wrong(place, "is not a JSON object"), place));
        }
        return outputs;
    }

    private Output ReadOutput(JsonObject json, string place)
    {
        var type = TakeText(json, "output_type", place) ?? throw Wrong(place, "has no output_type");
        Output output = type switch
        {
            "stream" => new StreamOutput(TakeText(json, "name", place) ?? "stdout", TakeText(json, "text", place) ?? ""),
            "display_data" => new DisplayData(ReadData(json, place), Take<JsonObject>(json, "metadata", place) ?? []),
            "execute_result" => new ExecuteResult(
                ReadData(json, place),
                Take<JsonObject>(json, "metadata", place) ?? [],
                TakeInteger(json, "execution_count", place)
            ),
            "error" => new ErrorOutput(
                TakeText(json, "ename", place) ?? "",
                TakeText(json, "evalue", place) ?? "",
                [.. (Take<JsonArray>(json, "traceback", place) ?? []).Select(line => TextLines.Join(line) ?? "")]
            ),
            _ => throw Wrong(place, $"has the output_type '{type}', which nbformat 4 does not know"),
        };
        return output with { Extra = Rest(json) };
    }

    private JsonObject ReadData(JsonObject json, string place) => TextLines.Bundle(Take<JsonObject>(json, "data", place) ?? [], JoinText);

    private static JsonValue? JoinText(JsonNode? data) => TextLines.Join(data) is { } text ? JsonValue.Create(text) : null;

    private string? TakeText(JsonObject json, string key, string place)
    {
        var found = json.TryGetPropertyValue(key, out var node);
        json.Remove(key);
        return !found ? null : TextLines.Join(node) ?? throw Wrong(place, $"has a '{key}' that is not text");
    }

    private int? TakeInteger(JsonObject json, string key, string place)
    {
        var node = Take<JsonValue>(json, key, place);
        if (node is null)
        {
            return null;
        }
        return node.GetValueKind() == JsonValueKind.Number && node.TryGetValue<int>(out var value)
            ? value
            : throw Wrong(place, $"has a '{key}' that is not a whole number");
    }

    // What has been taken is gone from the JSON: what stays is unknown to nbformat 4.5 and is kept as it is.
    private T? Take<T>(JsonObject json, string key, string place)
        where T : JsonNode
    {
        json.TryGetPropertyValue(key, out var node);
        json.Remove(key);
        return node is null ? null : node as T ?? throw Wrong(place, $"has a '{key}' of the wrong JSON type");
    }

    private static JsonObject? Rest(JsonObject json) => json.Count == 0 ? null : (JsonObject)json.DeepClone();

    private NotebookFormatException Wrong(string place, string what) =>
        new($"{name}{place}: the notebook {(place.Length == 0 ? "" : "is damaged here; this part ")}{what}; restore it or save it again.");
}
