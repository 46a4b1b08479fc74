using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents.Json;

/// <summary>Brings notebooks and cells as IPython 0.12 to 2 wrote them (nbformat 2 and 3) to nbformat 4, by the rules of nbformat itself.</summary>
internal static class OldCells
{
    private static readonly (string Old, string MimeType)[] Formats =
    [
        ("text", "text/plain"),
        ("html", "text/html"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
        ("latex", "text/latex"),
        ("json", "application/json"),
        ("javascript", "application/javascript"),
    ];

    /// <summary>A notebook: its worksheets become one list of cells.</summary>
    public static void UpgradeNotebook(JsonObject json)
    {
        JsonNode?[] cells =
        [
            .. (json["worksheets"] as JsonArray ?? []).SelectMany(sheet => (sheet as JsonObject)?["cells"] as JsonArray ?? []),
        ];
        var metadata = json["metadata"] as JsonObject ?? [];
        metadata.Remove("name");
        metadata.Remove("signature");
        // A cell named its language itself then.
        if (!metadata.ContainsKey("language_info") && cells.Select(LanguageOf).FirstOrDefault(language => language is not null) is { } name)
        {
            metadata["language_info"] = new JsonObject { ["name"] = name };
        }
        json.Remove("worksheets");
        json["metadata"] = metadata.DeepClone();
        json["cells"] = new JsonArray([.. cells.Select(cell => cell?.DeepClone())]);
    }

    /// <summary>A cell: headings become Markdown, fields get their new names.</summary>
    public static void UpgradeCell(JsonObject cell)
    {
        var type = TextLines.Join(cell["cell_type"]);
        if (type is "heading")
        {
            var words = (TextLines.Join(cell["source"]) ?? "").ReplaceLineEndings(" ").Trim();
            cell["source"] = $"{new string('#', Level(cell["level"]))} {words}";
            cell.Remove("level");
        }
        if (type is "heading" or "html")
        {
            cell["cell_type"] = "markdown";
        }
        if (type is not "code")
        {
            return;
        }
        cell.Remove("language");
        Rename(cell, "input", "source");
        Rename(cell, "prompt_number", "execution_count");
        if (cell.Remove("collapsed", out var collapsed) && collapsed is not null)
        {
            var metadata = cell["metadata"] as JsonObject ?? [];
            metadata["collapsed"] = collapsed;
            cell["metadata"] = metadata.DeepClone();
        }
    }

    /// <summary>An output: <c>pyout</c> and <c>pyerr</c> get their new names, formats become a MIME bundle.</summary>
    public static void UpgradeOutput(JsonObject output)
    {
        switch (TextLines.Join(output["output_type"]))
        {
            case "pyerr":
                output["output_type"] = "error";
                break;
            case "stream":
                Rename(output, "stream", "name");
                break;
            case "pyout":
                output["output_type"] = "execute_result";
                Rename(output, "prompt_number", "execution_count");
                Bundle(output);
                break;
            case "display_data":
                Bundle(output);
                break;
        }
    }

    private static void Bundle(JsonObject output)
    {
        var data = output["data"] as JsonObject ?? [];
        var metadata = output["metadata"] as JsonObject ?? [];
        foreach (var (old, mimeType) in Formats)
        {
            if (output.Remove(old, out var content))
            {
                data[mimeType] = MimeTypes.IsJson(mimeType) ? ToJson(content) : content;
            }
            Rename(metadata, old, mimeType);
        }
        output["data"] = data.DeepClone();
        output["metadata"] = metadata.DeepClone();
    }

    // JSON stood in the file as text.
    private static JsonNode? ToJson(JsonNode? content)
    {
        try
        {
            return TextLines.Join(content) is { } text ? JsonNode.Parse(text) : content;
        }
        catch (JsonException)
        {
            return content;
        }
    }

    private static void Rename(JsonObject json, string from, string to)
    {
        if (json.Remove(from, out var value) && !json.ContainsKey(to))
        {
            json[to] = value;
        }
    }

    private static int Level(JsonNode? level) =>
        level is JsonValue value && value.TryGetValue<int>(out var found) ? Math.Clamp(found, 1, 6) : 1;

    private static string? LanguageOf(JsonNode? cell) => TextLines.Join((cell as JsonObject)?["language"]);
}
