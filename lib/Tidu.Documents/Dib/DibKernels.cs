using System.Text.Json.Nodes;
using Tidu.Documents.Json;

namespace Tidu.Documents.Dib;

/// <summary>The kernels that a <c>.dib</c> file may name: those of Polyglot Notebooks, and those of its own <c>kernelInfo</c>.</summary>
internal sealed class DibKernels
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the kernels.</summary>
    /// <param name="info">What the file says; <see langword="null"/> if nothing.</param>
    public DibKernels(JsonObject? info)
    {
        foreach (var item in (info?["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (TextLines.Join(item["name"]) is not { } kernel)
            {
                continue;
            }
            names[kernel] = kernel;
            foreach (var alias in (item["aliases"] as JsonArray ?? []).Select(TextLines.Join).OfType<string>())
            {
                names.TryAdd(alias, kernel);
            }
        }
        Default = TextLines.Join(info?["defaultKernelName"]) ?? KernelNames.CSharp;
    }

    /// <summary>The kernel of a cell above which no line names one.</summary>
    public string Default { get; }

    /// <summary>The kernel behind a name; <see langword="null"/> if it is none.</summary>
    public string? Find(string name) =>
        names.TryGetValue(name, out var own) ? own
        : KernelNames.Find(name) is { } language ? Canonical(language)
        : null;

    /// <summary>The metadata of the notebook that the file becomes, as VS Code writes them.</summary>
    /// <param name="meta">What the file says; <see langword="null"/> if nothing.</param>
    public JsonObject ToMetadata(JsonObject? meta)
    {
        var metadata = (JsonObject?)meta?.DeepClone() ?? [];
        metadata.Remove("kernelInfo", out var info);
        var language = Default switch
        {
            "fsharp" => "F#",
            "pwsh" => "PowerShell",
            _ => "C#",
        };
        var kernel = language == "C#" ? KernelNames.CSharp : Default;
        metadata["kernelspec"] = new JsonObject
        {
            ["display_name"] = $".NET ({language})",
            ["language"] = language,
            ["name"] = $".net-{kernel}",
        };
        metadata["language_info"] = new JsonObject { ["name"] = language };
        metadata["polyglot_notebook"] = new JsonObject
        {
            ["kernelInfo"] =
                info
                ?? new JsonObject
                {
                    ["defaultKernelName"] = kernel,
                    ["items"] = new JsonArray(
                        new JsonObject
                        {
                            ["aliases"] = new JsonArray(),
                            ["languageName"] = kernel,
                            ["name"] = kernel,
                        }
                    ),
                },
        };
        return metadata;
    }

    // The names of Polyglot Notebooks are those of the languages in small letters, but for two.
    private static string Canonical(string language) =>
        language switch
        {
            "F#" => "fsharp",
            "PowerShell" => "pwsh",
            _ => language.ToLowerInvariant(),
        };
}
