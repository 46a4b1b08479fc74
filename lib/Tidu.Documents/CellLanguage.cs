using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Documents;

/// <summary>Finds the language of a cell in the metadata that Polyglot Notebooks, Jupyter and VS Code write.</summary>
public static class CellLanguage
{
    /// <summary>The language of a cell by <see cref="KernelNames"/>: what the cell says of itself, else what its notebook says.</summary>
    /// <param name="document">The notebook in which it stands.</param>
    /// <returns>One of the names in <see cref="KernelNames"/>; of a language that is none of them, the name found.</returns>
    public static string Of(CodeCell cell, NotebookDocument document)
    {
        var own =
            Text(cell.Metadata, "polyglot_notebook", "kernelName")
            ?? Text(cell.Metadata, "dotnet_interactive", "language")
            ?? Text(cell.Metadata, "dotnet_repl_cellMetadata", "language");
        return own is null ? Of(document) : KernelNames.Find(own) ?? own;
    }

    /// <summary>Whether a cell is C#.</summary>
    /// <param name="document">The notebook in which it stands.</param>
    public static bool IsCSharp(CodeCell cell, NotebookDocument document) => Of(cell, document) == KernelNames.CSharp;

    private static string Of(NotebookDocument document)
    {
        string[] names =
        [
            .. new[]
            {
                Text(document.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName"),
                Text(document.Metadata, "dotnet_interactive", "defaultKernelName"),
                Text(document.Metadata, "kernelspec", "name"),
                Text(document.Metadata, "kernelspec", "language"),
                Text(document.Metadata, "language_info", "name"),
            }
                .OfType<string>()
                // Names a program rather than a language.
                .Where(name => name is not ("polyglot-notebook" or "tidu")),
        ];
        return names.Select(KernelNames.Find).FirstOrDefault(name => name is not null) ?? names.FirstOrDefault() ?? KernelNames.CSharp;
    }

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = node is JsonObject map ? map[key] : null;
        }
        return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
    }
}
