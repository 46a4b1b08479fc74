using System.Text.Json;
using System.Text.Json.Nodes;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Engine.Directives;

namespace Tidu.Notebooks.Running;

/// <summary>Finds the language of a cell in the metadata that Polyglot Notebooks, Jupyter and VS Code write.</summary>
internal static class CellLanguage
{
    /// <summary>The name of the kernel that the cell is for.</summary>
    public static string Of(CodeCell cell, NotebookDocument document)
    {
        var name =
            Text(cell.Metadata, "polyglot_notebook", "kernelName")
            ?? Text(cell.Metadata, "dotnet_interactive", "language")
            ?? Text(cell.Metadata, "dotnet_repl_cellMetadata", "language")
            ?? Text(document.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(document.Metadata, "dotnet_interactive", "defaultKernelName")
            ?? Text(document.Metadata, "kernelspec", "name")
            ?? Text(document.Metadata, "kernelspec", "language")
            ?? KernelNames.CSharp;
        return KernelNames.Find(name) ?? name;
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
