using System.Text.Json.Nodes;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Pages;

/// <summary>The language of a code cell, as far as colouring needs it.</summary>
internal static class CodeLanguage
{
    /// <summary>Whether a cell is C#: by its own metadata (Polyglot), else by the notebook's.</summary>
    public static bool IsCSharp(CodeCell cell, NotebookDocument notebook)
    {
        var own = Name(cell.Metadata["polyglot_notebook"], "kernelName") ?? Name(cell.Metadata["dotnet_interactive"], "language");
        var language =
            own
            ?? Name(notebook.Metadata["language_info"], "name")
            ?? Name(notebook.Metadata["kernelspec"], "language")
            ?? Name(notebook.Metadata["kernelspec"], "name")
            ?? "csharp";
        return language.ToUpperInvariant() is "CSHARP" or "C#" or ".NET-CSHARP" or "POLYGLOT-NOTEBOOK" or "TIDU";
    }

    private static string? Name(JsonNode? node, string key) =>
        node is JsonObject entry && entry[key] is JsonValue value && value.TryGetValue(out string? name) ? name : null;
}
