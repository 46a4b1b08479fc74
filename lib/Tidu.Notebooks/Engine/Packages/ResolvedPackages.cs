using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Notebooks.Engine.Packages;

/// <summary>The files that a restored set of packages brings.</summary>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Native libraries to load.</param>
internal sealed record ResolvedPackages(IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native)
{
    /// <summary>No package.</summary>
    public static ResolvedPackages None { get; } = new([], [], []);

    /// <summary>Whether every file is still where it was.</summary>
    public bool IsIntact => Compile.Concat(Runtime).Concat(Native).All(File.Exists);

    /// <summary>Reads what NuGet resolved from its <c>project.assets.json</c>.</summary>
    public static ResolvedPackages FromAssets(string path)
    {
        var assets = JsonNode.Parse(File.ReadAllBytes(path))!;
        var roots = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        // With a runtime identifier there are two targets; the one for the runtime has its native files resolved.
        var target = assets["targets"]!.AsObject().Last().Value!.AsObject();
        var files = new ResolvedPackages([.. Files("compile")], [.. Files("runtime")], [.. Files("native")]);
        return files;

        IEnumerable<string> Files(string kind) =>
            from package in target
            let folder = (string?)assets["libraries"]?[package.Key]?["path"]
            where folder is not null
            from file in package.Value?[kind]?.AsObject() ?? []
            where !file.Key.EndsWith("/_._", StringComparison.Ordinal)
            select roots.Select(root => Path.Combine(root, folder, file.Key)).FirstOrDefault(File.Exists)
                ?? Path.Combine(roots[0], folder, file.Key);
    }

    /// <summary>Reads a stored result; <see langword="null"/> if there is none or it cannot be used.</summary>
    public static ResolvedPackages? Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ResolvedPackages>(File.ReadAllBytes(path)) is { IsIntact: true } packages ? packages : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
