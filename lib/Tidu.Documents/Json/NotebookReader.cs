using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents.Json;

/// <summary>Turns the JSON of nbformat 4 into a document.</summary>
/// <param name="name">The name of the notebook in messages.</param>
internal sealed class NotebookReader(string name)
{
    // What older versions of nbformat could be upgraded from, and the one read here.
    private const int Oldest = 2;
    private const int Version = 4;

    // The first minor version whose cells have ids.
    private const int MinorWithIds = 5;

    private readonly CellIds ids = new();
    private bool isOld;

    /// <summary>The whole notebook.</summary>
    /// <exception cref="NotebookFormatException">It is not a notebook of nbformat 2 to 4.</exception>
    public NotebookDocument Read(JsonObject json)
    {
        var minor = ReadVersion(json);
        if (isOld)
        {
            OldCells.UpgradeNotebook(json);
        }
        var list = Take<JsonArray>(json, "cells", name) ?? throw Wrong(name, "缺少 cells 列表");
        var metadata = Take<JsonObject>(json, "metadata", name) ?? [];
        var cells = new List<Cell>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var place = new CellAddress(name, i + 1).ToString();
            cells.Add(ReadCell(list[i] as JsonObject ?? throw Wrong(place, "不是 JSON 对象"), minor, place));
        }
        return new NotebookDocument(cells, metadata, minor) { Extra = Rest(json) };
    }

    private int ReadVersion(JsonObject json)
    {
        if (!json.ContainsKey("nbformat") && !json.ContainsKey("cells") && !json.ContainsKey("worksheets"))
        {
            throw new NotebookFormatException($"{name}：文件是 JSON，但不是笔记本，请指定 .ipynb 文件。");
        }
        var major = TakeInteger(json, "nbformat", name) ?? throw Wrong(name, "缺少 nbformat 版本号");
        var minor = TakeInteger(json, "nbformat_minor", name);
        isOld = major < Version;
        return major switch
        {
            // Without a minor version ids, where there are any, are kept.
            Version => minor ?? MinorWithIds,
            >= Oldest and < Version => MinorWithIds,
            _ => throw new NotebookFormatException($"{name}：笔记本的格式是 nbformat {major}，本程序不支持，请另存为 nbformat 4。"),
        };
    }

    private Cell ReadCell(JsonObject json, int minor, string place)
    {
        if (isOld || TextLines.Join(json["cell_type"]) == "heading")
        {
            OldCells.UpgradeCell(json);
        }
        var type = TakeText(json, "cell_type", place) ?? throw Wrong(place, "缺少 cell_type");
        var source = TakeText(json, "source", place) ?? "";
        var metadata = Take<JsonObject>(json, "metadata", place) ?? [];
        var id = ids.Next(minor >= MinorWithIds ? TakeId(json) : null, type, source);
        Cell cell = type switch
        {
            "code" => new CodeCell(id, source, metadata, ReadOutputs(json, place), TakeInteger(json, "execution_count", place)),
            "markdown" => new MarkdownCell(id, source, metadata, ReadAttachments(json, place)),
            "raw" => new RawCell(id, source, metadata, ReadAttachments(json, place)),
            _ => throw Wrong(place, $"nbformat 4 没有“{type}”这种 cell_type"),
        };
        return cell with { Extra = Rest(json) };
    }

    private static JsonObject? ReadAttachments(JsonObject json, string place)
    {
        if (Take<JsonObject>(json, "attachments", place) is not { } attachments)
        {
            return null;
        }
        var files = new JsonObject();
        foreach (var (file, bundle) in attachments)
        {
            files[file] = TextLines.Bundle(bundle as JsonObject ?? throw Wrong(place, $"附件“{file}”不是 JSON 对象"), JoinText);
        }
        return files;
    }

    private List<Output> ReadOutputs(JsonObject json, string cellPlace)
    {
        var list = Take<JsonArray>(json, "outputs", cellPlace) ?? [];
        var outputs = new List<Output>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var place = $"{cellPlace}第 {i + 1} 个输出";
            outputs.Add(ReadOutput(list[i] as JsonObject ?? throw Wrong(place, "不是 JSON 对象"), place));
        }
        return outputs;
    }

    private Output ReadOutput(JsonObject json, string place)
    {
        if (isOld || TextLines.Join(json["output_type"]) is "pyout" or "pyerr")
        {
            OldCells.UpgradeOutput(json);
        }
        var type = TakeText(json, "output_type", place) ?? throw Wrong(place, "缺少 output_type");
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
            _ => throw Wrong(place, $"nbformat 4 没有“{type}”这种 output_type"),
        };
        return output with { Extra = Rest(json) };
    }

    private static JsonObject ReadData(JsonObject json, string place) =>
        TextLines.Bundle(Take<JsonObject>(json, "data", place) ?? [], JoinText);

    private static JsonValue? JoinText(JsonNode? data) => TextLines.Join(data) is { } text ? JsonValue.Create(text) : null;

    private static string? TakeText(JsonObject json, string key, string place) =>
        json.Remove(key, out var node) && node is not null ? TextLines.Join(node) ?? throw Wrong(place, $"{key} 不是文本") : null;

    // Some programs number the cells; what is no id at all is replaced like one that is missing.
    private static string? TakeId(JsonObject json) =>
        json.Remove("id", out var node) && node is JsonValue value ? TextLines.Join(value) ?? value.ToJsonString() : null;

    private static int? TakeInteger(JsonObject json, string key, string place)
    {
        var node = Take<JsonValue>(json, key, place);
        if (node is null)
        {
            return null;
        }
        return node.GetValueKind() == JsonValueKind.Number && node.TryGetValue<double>(out var value) && value == (int)value
            ? (int)value
            : throw Wrong(place, $"{key} 不是整数");
    }

    // What has been taken is gone from the JSON: what stays is unknown to nbformat 4.5 and is kept as it is.
    private static T? Take<T>(JsonObject json, string key, string place)
        where T : JsonNode
    {
        json.TryGetPropertyValue(key, out var node);
        json.Remove(key);
        return node is null ? null : node as T ?? throw Wrong(place, $"{key} 的 JSON 类型不对");
    }

    private static JsonObject? Rest(JsonObject json) => json.Count == 0 ? null : (JsonObject)json.DeepClone();

    private static NotebookFormatException Wrong(string place, string what) =>
        new($"{place}：笔记本已损坏（{what}），请从备份恢复，或重新保存。");
}
