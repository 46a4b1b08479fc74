using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Pages.Outputs;

/// <summary>Reads the values of a MIME bundle.</summary>
internal static class MimeBundle
{
    // As deep as the files that are read; what a text holds is parsed to the same depth.
    private const int MaxDepth = 256;

    private static readonly JsonSerializerOptions Readable = new()
    {
        MaxDepth = MaxDepth,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A value as text; nbformat allows lists of lines as well.</summary>
    public static string Text(JsonNode? value) =>
        value switch
        {
            null => "",
            JsonValue text when text.TryGetValue(out string? line) => line,
            JsonArray lines => string.Concat(lines.Select(Text)),
            _ => value.ToJsonString(Readable),
        };

    /// <summary>A value as indented JSON.</summary>
    public static string Json(JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue(out string? written))
        {
            // Some kernels put JSON into a string; what is no JSON is shown as it is.
            try
            {
                return JsonNode.Parse(written, documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth })?.ToJsonString(Readable)
                    ?? written;
            }
            catch (JsonException)
            {
                return written;
            }
        }
        return value?.ToJsonString(Readable) ?? "null";
    }
}
