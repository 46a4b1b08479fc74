using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidu.Engine.Directives;

/// <summary>A word of a magic command that stands for an input: <c>@input:name</c>, <c>@password:"prompt"</c>, <c>@input:{"prompt": "…"}</c>.</summary>
/// <param name="Prompt">What to ask; the name of the input.</param>
/// <param name="IsPassword">Whether the input is secret.</param>
internal sealed record InputToken(string Prompt, bool IsPassword)
{
    /// <summary>C# that gets the input.</summary>
    public string Code =>
        $"await Kernel.{(IsPassword ? "GetPasswordAsync" : "GetInputAsync")}({SymbolDisplay.FormatLiteral(Prompt, quote: true)})";

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="fallback">The name of the input if the word has none.</param>
    /// <returns>The token; <see langword="null"/> if the word is none.</returns>
    public static InputToken? Read(string? word, string? fallback)
    {
        if (word is null || word.Split(':', 2) is not ["@input" or "@password", ..] parts)
        {
            return null;
        }
        var text = parts.ElementAtOrDefault(1) ?? "";
        var prompt = text.StartsWith('{') ? FromJson(text) : text.Trim('"', '\'');
        return new InputToken(string.IsNullOrEmpty(prompt) ? fallback ?? "" : prompt, parts[0] == "@password");
    }

    private static string? FromJson(string text)
    {
        try
        {
            var options = JsonNode.Parse(text);
            return (string?)options?["prompt"] ?? (string?)options?["saveAs"];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
