using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidu.Engine.Packages;

/// <summary>The files that a restored set of packages brings.</summary>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Native libraries to load.</param>
internal sealed record ResolvedPackages(IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native)
{
    // The place in a package that .NET Interactive has agreed on.
    private static readonly string ExtensionFolder = Path.Combine("interactive-extensions", "dotnet");

    /// <summary>The packages themselves and those that they need.</summary>
    public required IReadOnlyList<ResolvedPackage> Packages { get; init; }

    /// <summary>No package.</summary>
    public static ResolvedPackages None { get; } = new([], [], []) { Packages = [] };

    /// <summary>Whether every file is still where it was.</summary>
    public bool IsIntact =>
        Compile.Concat(Runtime).Concat(Native).Concat(Packages.SelectMany(package => package.Extensions)).All(File.Exists);

    /// <summary>The version of a package; <see langword="null"/> if it is not among them.</summary>
    public string? VersionOf(string name) => Find(name)?.Version;

    /// <summary>What some of the packages and those that they need bring for notebooks: assemblies with an extension, or scripts.</summary>
    public IEnumerable<string> ExtensionsOf(IEnumerable<string> names)
    {
        var needed = new HashSet<ResolvedPackage>();
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (Find(name) is { } package && needed.Add(package))
            {
                foreach (var need in package.Needs)
                {
                    open.Push(need);
                }
            }
        }
        return Packages.Where(needed.Contains).SelectMany(package => package.Extensions);
    }

    private ResolvedPackage? Find(string name) =>
        Packages.FirstOrDefault(package => package.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads what NuGet resolved from its <c>project.assets.json</c>.</summary>
    public static ResolvedPackages FromAssets(string path)
    {
        var assets = JsonNode.Parse(File.ReadAllBytes(path))!;
        var roots = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        // With a runtime identifier there are two targets; the one for the runtime has its native files resolved.
        var target = assets["targets"]!.AsObject().Last().Value!.AsObject();
        return new ResolvedPackages([.. Files("compile")], [.. Files("runtime")], [.. Files("native")])
        {
            Packages =
            [
                .. from package in target
                let name = package.Key.Split('/')
                let needs = package.Value?["dependencies"]?.AsObject().Select(need => need.Key) ?? []
                select new ResolvedPackage(name[0], name[1], [.. needs], [.. ExtensionsIn(package.Key)]),
            ],
        };

        IEnumerable<string> Files(string kind) =>
            from package in target
            let folder = (string?)assets["libraries"]?[package.Key]?["path"]
            where folder is not null
            from file in package.Value?[kind]?.AsObject() ?? []
            where !file.Key.EndsWith("/_._", StringComparison.Ordinal)
            select Locate(folder, file.Key);

        IEnumerable<string> ExtensionsIn(string package) =>
            from file in assets["libraries"]?[package]?["files"]?.AsArray() ?? []
            let name = (string)file!
            where Path.GetDirectoryName(name) == ExtensionFolder && Path.GetExtension(name) is ".dll" or ".dib"
            select Locate((string)assets["libraries"]![package]!["path"]!, name);

        string Locate(string folder, string file) =>
            roots.Select(root => Path.Combine(root, folder, file)).FirstOrDefault(File.Exists) ?? Path.Combine(roots[0], folder, file);
    }

    /// <summary>Reads a stored result.</summary>
    /// <returns>The result, or <see langword="null"/> if it lacks something, having been stored by an earlier version.</returns>
    public static ResolvedPackages? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ResolvedPackages>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
