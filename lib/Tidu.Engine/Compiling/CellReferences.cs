using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tidu.Engine.Compiling;

/// <summary>Finds what a cell's <c>#r</c> names: a library by path, relative to the notebook's folder, or a .NET library by name.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="found">Told the full path of each library that is not part of .NET.</param>
internal sealed class CellReferences(string folder, Action<string> found) : MetadataReferenceResolver
{
    private readonly Dictionary<string, ImmutableArray<PortableExecutableReference>> resolved = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    )
    {
        if (!resolved.TryGetValue(reference, out var references))
        {
            resolved[reference] = references = Find(reference) is { } path
                ? [MetadataReference.CreateFromImage(File.ReadAllBytes(path), properties, filePath: path)]
                : [];
        }
        return references;
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);

    private string? Find(string reference)
    {
        var path = Path.GetFullPath(reference, folder);
        if (File.Exists(path))
        {
            found(path);
            return path;
        }
        var simple = reference.Split(',')[0].Trim();
        var file = simple.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? simple : simple + ".dll";
        var library = Path.Combine(FrameworkReferences.RuntimeFolder, Path.GetFileName(file));
        return File.Exists(library) ? library : null;
    }
}
