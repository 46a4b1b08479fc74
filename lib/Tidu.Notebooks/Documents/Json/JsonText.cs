using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Tidu.Notebooks.Documents.Json;

/// <summary>JSON text to nodes and back, as nbformat reads and writes it.</summary>
internal static class JsonText
{
    private const int MaxDepth = 256;

    /// <summary>Parses a file's bytes; whatever is wrong becomes a <see cref="NotebookFormatException"/>.</summary>
    public static JsonObject Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        var bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new NotebookFormatException($"{name}: the file is empty; restore it or save the notebook again.");
        }
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new NotebookFormatException($"{name}: the file is not UTF-8 text, so it is no notebook; save it as UTF-8.");
        }
        try
        {
            CheckStrings(bytes.Span);
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            return JsonNode.Parse(stream, documentOptions: options) as JsonObject
                ?? throw new NotebookFormatException($"{name}: the file holds JSON, but not a notebook; open a .ipynb file.");
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"{name}{Place(e)}: {Reason(e)}.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException($"{name}: a text in the file has half of a UTF-16 pair (\\ud800–\\udfff); remove it.", e);
        }
    }

    /// <summary>Formats as Python's <c>json.dumps(…, indent=1, sort_keys=True, ensure_ascii=False)</c> with a final line feed.</summary>
    public static string Format(JsonNode node)
    {
        var text = new StringBuilder();
        JsonLines.Append(text, node, depth: 0);
        return text.Append('\n').ToString();
    }

    // Escapes such as \ud83d alone are found only when a text is decoded: decode them here rather than at first use.
    private static void CheckStrings(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }

    private static string Place(JsonException e) =>
        e.LineNumber is { } line ? $", line {line + 1}, byte {(e.BytePositionInLine ?? 0) + 1}" : "";

    private static string Reason(JsonException e)
    {
        if (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return $"the JSON is nested deeper than {MaxDepth} levels, so it is no notebook";
        }
        if (e.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase))
        {
            return "a key stands twice in one JSON object; remove one of the two";
        }
        return
            e.Message.Contains("end of data", StringComparison.Ordinal) || e.Message.Contains("end of the JSON", StringComparison.Ordinal)
            ? "the file ends in the middle of the notebook; restore it from a backup or save the notebook again"
            : "the file is not JSON, so it is no notebook; restore it from a backup or save the notebook again";
    }
}
