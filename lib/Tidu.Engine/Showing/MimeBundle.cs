using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;

namespace Tidu.Engine.Showing;

/// <summary>Values as text in several formats, as outputs hold them.</summary>
internal static class MimeBundle
{
    // A file that holds the outputs around it can still be read.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 200 };

    /// <summary>Formats a value.</summary>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    public static IReadOnlyList<FormattedValue> Format(object? value, params string[]? mimeTypes)
    {
        ExtraFormatters.EnsureFor(value?.GetType());
        return value switch
        {
            FormattedValue formatted => [formatted],
            IEnumerable<FormattedValue> formatted => [.. formatted],
            _ => FormattedValue.CreateManyFromObject(value, mimeTypes),
        };
    }

    /// <summary>The formats of a value as an output holds them.</summary>
    /// <param name="formatted">The value formatted, perhaps by somebody who does not know all formatters.</param>
    public static JsonObject Of(object? value, IReadOnlyCollection<FormattedValue> formatted)
    {
        if (ExtraFormatters.EnsureFor(value?.GetType()))
        {
            formatted = FormattedValue.CreateManyFromObject(value, [.. formatted.Select(one => one.MimeType)]);
        }
        var bundle = new JsonObject();
        foreach (var one in formatted)
        {
            bundle[one.MimeType] = MimeTypes.IsJson(one.MimeType) ? ParseJson(one.Value) : one.Value;
        }
        return bundle;
    }

    private static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Deep);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
