using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Tidu.Documents.Json;

/// <summary>JSON text to nodes and back, as nbformat reads and writes it.</summary>
internal static class JsonText
{
    // Notebooks nest to ten levels, JSON outputs of their own to some dozens; the nodes are walked recursively.
    public const int MaxDepth = 256;

    /// <summary>A file's bytes without a byte order mark.</summary>
    /// <exception cref="NotebookFormatException">There are none, or they are no UTF-8 text.</exception>
    public static ReadOnlyMemory<byte> Check(ReadOnlyMemory<byte> utf8, string name)
    {
        var bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new NotebookFormatException($"{name}：文件是空的，请从备份恢复，或重新保存笔记本。");
        }
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new NotebookFormatException($"{name}：文件不是 UTF-8 文本，请用 UTF-8 编码重新保存。");
        }
        return bytes;
    }

    /// <summary>Parses a file's bytes; whatever is wrong becomes a <see cref="NotebookFormatException"/>.</summary>
    public static JsonObject Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        var bytes = Check(utf8, name);
        JsonNode? json;
        try
        {
            json = ParseStrictly(bytes) ?? PythonJson.Parse(Encoding.UTF8.GetString(bytes.Span), MaxDepth);
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"{name}{Place(e)}：{Reason(e)}。", e);
        }
        return json as JsonObject ?? throw new NotebookFormatException($"{name}：文件是 JSON，但不是笔记本，请指定 .ipynb 文件。");
    }

    private static JsonNode? ParseStrictly(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            CheckStrings(utf8.Span);
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            using var stream = new MemoryStream(utf8.ToArray(), writable: false);
            return JsonNode.Parse(stream, documentOptions: options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
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
        e.LineNumber is { } line ? $" 第 {line + 1} 行第 {(e.BytePositionInLine ?? 0) + 1} 个字节" : "";

    private static string Reason(JsonException e)
    {
        if (e.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return $"JSON 嵌套超过 {MaxDepth} 层，这不是笔记本，请检查文件";
        }
        if (e.Message.Contains("Expected end of data", StringComparison.Ordinal))
        {
            return "笔记本到这里已经完了，后面还有别的内容，请删去";
        }
        return
            e.Message.Contains("end of data", StringComparison.Ordinal) || e.Message.Contains("end of the JSON", StringComparison.Ordinal)
            ? "文件到这里就断了，请从备份恢复，或重新保存笔记本"
            : "这里不是合法的 JSON，请从备份恢复，或重新保存笔记本";
    }
}
