using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value as text in one format. Part of the API that notebooks written for .NET Interactive use.</summary>
public class FormattedValue
{
    /// <summary>Creates a formatted value.</summary>
    /// <param name="mimeType">The format.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is empty.</exception>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>The format.</summary>
    public string MimeType { get; }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Formats a value in its preferred format or a given one.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType">The format; the first preferred one if <see langword="null"/>.</param>
    /// <returns>The formatted value.</returns>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>Formats a value in all its preferred formats or in given ones.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The formats; the preferred ones if none is given.</param>
    /// <returns>One formatted value for each format.</returns>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[]? mimeTypes)
    {
        ExtraFormatters.EnsureFor(value?.GetType());
        IEnumerable<string> formats = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. formats.Select(format => new FormattedValue(format, Format(value, format)))];
    }

    // A text needs no formatter to be Markdown or SVG.
    private static string Format(object? value, string format)
    {
        try
        {
            return value.ToDisplayString(format);
        }
        catch (ArgumentException) when (value is string)
        {
            return (string)value;
        }
    }

    internal static JsonObject ToBundle(IEnumerable<FormattedValue> values)
    {
        var bundle = new JsonObject();
        foreach (var value in values)
        {
            bundle[value.MimeType] = MimeTypes.IsJson(value.MimeType) ? ParseJson(value.Value) : value.Value;
        }
        return bundle;
    }

    private static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
