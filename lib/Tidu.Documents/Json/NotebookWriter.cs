using System.Text.Json.Nodes;

namespace Tidu.Documents.Json;

/// <summary>Turns a document into the JSON of nbformat 4.</summary>
internal static class NotebookWriter
{
    /// <summary>The whole notebook.</summary>
    public static JsonObject ToJson(NotebookDocument document)
    {
        var json = Start(document.Extra);
        json["cells"] = new JsonArray([.. document.Cells.Select(cell => ToJson(cell, document.FormatMinor >= 5))]);
        json["metadata"] = document.Metadata.DeepClone();
        json["nbformat"] = 4;
        json["nbformat_minor"] = document.FormatMinor;
        return json;
    }

    private static JsonObject ToJson(Cell cell, bool withId)
    {
        var json = Start(cell.Extra);
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = TextLines.Split(cell.Source);
        if (withId)
        {
            json["id"] = cell.Id;
        }
        switch (cell)
        {
            case CodeCell code:
                json["cell_type"] = "code";
                json["execution_count"] = code.ExecutionCount;
                json["outputs"] = new JsonArray([.. code.Outputs.Select(ToJson)]);
                break;
            case MarkdownCell markdown:
                json["cell_type"] = "markdown";
                AddAttachments(json, markdown.Attachments);
                break;
            case RawCell raw:
                json["cell_type"] = "raw";
                AddAttachments(json, raw.Attachments);
                break;
        }
        return json;
    }

    private static void AddAttachments(JsonObject json, JsonObject? attachments)
    {
        if (attachments is null)
        {
            return;
        }
        var files = new JsonObject();
        foreach (var (name, bundle) in attachments)
        {
            files[name] = bundle is JsonObject map ? TextLines.Bundle(map, SplitText) : bundle?.DeepClone();
        }
        json["attachments"] = files;
    }

    private static JsonObject ToJson(Output output)
    {
        var json = Start(output.Extra);
        switch (output)
        {
            case StreamOutput stream:
                json["output_type"] = "stream";
                json["name"] = stream.Name;
                json["text"] = TextLines.Split(stream.Text);
                break;
            case ErrorOutput error:
                json["output_type"] = "error";
                json["ename"] = error.Name;
                json["evalue"] = error.Value;
                json["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]);
                break;
            case DisplayData display:
                json["output_type"] = display is ExecuteResult ? "execute_result" : "display_data";
                json["data"] = TextLines.Bundle(display.Data, SplitText);
                json["metadata"] = display.Metadata.DeepClone();
                if (display is ExecuteResult result)
                {
                    json["execution_count"] = result.ExecutionCount;
                }
                break;
        }
        return json;
    }

    private static JsonNode? SplitText(JsonNode? data) => TextLines.Join(data) is { } text ? TextLines.Split(text) : null;

    private static JsonObject Start(JsonObject? extra) => (JsonObject?)extra?.DeepClone() ?? [];
}
