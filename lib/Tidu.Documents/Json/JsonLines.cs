using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents.Json;

/// <summary>Writes JSON with one space of indent a level, sorted keys and unescaped non-ASCII text.</summary>
/// <remarks>
/// System.Text.Json's writer cannot be used: it has no encoder that leaves every character beyond ASCII as it is, and an unchanged
/// notebook must keep its bytes.
/// </remarks>
internal static class JsonLines
{
    /// <summary>Appends a node, its first line at the current position.</summary>
    public static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonObject map:
                var separator = '{';
                foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    NewLine(text.Append(separator), depth + 1);
                    AppendString(text, key);
                    Append(text.Append(": "), value, depth + 1);
                    separator = ',';
                }
                NewLine(text, depth).Append('}');
                break;
            case JsonArray list:
                separator = '[';
                foreach (var item in list)
                {
                    NewLine(text.Append(separator), depth + 1);
                    Append(text, item, depth + 1);
                    separator = ',';
                }
                NewLine(text, depth).Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth);

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
