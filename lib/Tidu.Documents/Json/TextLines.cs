using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents.Json;

/// <summary>nbformat's "multi-line string": one text, stored as a list of its lines.</summary>
internal static class TextLines
{
    // What Python's str.splitlines takes for the end of a line, and so nbformat.
    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create(
        "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029"
    );

    // A list of very many short lines takes a hundred times the memory of its text.
    private const int MostSplit = 4_000_000;

    /// <summary>Joins a text or a list of texts; <see langword="null"/> if it is neither.</summary>
    public static string? Join(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonArray list when list.All(IsText) => string.Concat(list.Select(line => line!.GetValue<string>())),
            _ => null,
        };

    /// <summary>Splits a text into lines, each with its line end. One that nobody reads line by line stays whole, which nbformat allows.</summary>
    public static JsonNode Split(string text)
    {
        if (text.Length > MostSplit)
        {
            return text;
        }
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length + 1;
            if (end < text.Length && text[end - 1] == '\r' && text[end] == '\n')
            {
                end++;
            }
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    /// <summary>A copy of a MIME bundle with texts joined (reading) or split (writing).</summary>
    public static JsonObject Bundle(JsonObject bundle, Func<JsonNode?, JsonNode?> convert)
    {
        var result = new JsonObject();
        foreach (var (mimeType, data) in bundle)
        {
            result[mimeType] = (MimeTypes.IsJson(mimeType) ? null : convert(data)) ?? data?.DeepClone();
        }
        return result;
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String;
}
