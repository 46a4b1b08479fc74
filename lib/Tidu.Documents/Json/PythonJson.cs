using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidu.Documents.Json;

/// <summary>
/// What Python writes and reads as JSON though it is none: <c>NaN</c> and infinities, which become <see langword="null"/>, halves of
/// surrogate pairs, which become U+FFFD, and keys that stand twice, of which the last counts.
/// </summary>
internal static partial class PythonJson
{
    /// <summary>Parses a text that the strict parser has refused.</summary>
    /// <exception cref="JsonException">Python would refuse it too.</exception>
    public static JsonNode? Parse(string json, int maxDepth)
    {
        var mended = TextOrNumber().Replace(json, found => found.Value[0] == '"' ? Mend(found.Value) : "null");
        using var document = JsonDocument.Parse(mended, new JsonDocumentOptions { MaxDepth = maxDepth });
        return ToNode(document.RootElement);
    }

    private static string Mend(string text) => Escape().Replace(text, found => found.Groups["half"].Success ? @"\ufffd" : found.Value);

    private static JsonNode? ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new JsonObject();
                foreach (var property in element.EnumerateObject())
                {
                    map[property.Name] = ToNode(property.Value);
                }
                return map;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(ToNode)]);
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    // Within a text these words are words.
    [GeneratedRegex(@"""(?>(?:[^""\\]+|\\.)*)""|-?Infinity|NaN", RegexOptions.Singleline)]
    private static partial Regex TextOrNumber();

    [GeneratedRegex(@"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
