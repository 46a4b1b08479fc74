using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tidu.Engine.Compiling;

/// <summary>The libraries that the cells of a notebook are compiled against, besides those that they name themselves.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed partial class ReferenceSet(string folder)
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> items = [.. FrameworkReferences.Core];
    private int seen;

    /// <summary>Whether there are new ones since they were last asked for.</summary>
    public bool HasNew => seen != items.Count;

    /// <summary>The references; <see langword="null"/> if there are no new ones since they were last asked for.</summary>
    public IReadOnlyList<MetadataReference>? TakeIfNew()
    {
        if (!HasNew)
        {
            return null;
        }
        seen = items.Count;
        return items;
    }

    /// <summary>Makes the references count as new again, for a compilation that builds on no other.</summary>
    public void StartAnew() => seen = 0;

    /// <summary>Adds libraries by path; what is not an assembly, or of the runtime, is left out.</summary>
    public void Add(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!FrameworkReferences.Knows(name) && RuntimeLibrariesOf(path) is { } needed && names.Add(name))
            {
                AddRuntime(needed);
                items.Add(MetadataReference.CreateFromFile(path));
            }
        }
    }

    /// <summary>
    /// Adds the libraries of the runtime that those named by a cell's <c>#r</c> refer to: were one added later, the compiler would take
    /// the types of such a library before and after for different ones.
    /// </summary>
    public void AddRuntimeOf(string code)
    {
        foreach (Match match in Reference().Matches(code))
        {
            AddRuntime(RuntimeLibrariesOf(Path.GetFullPath(match.Groups[1].Value, folder)) ?? []);
        }
    }

    /// <summary>Adds all libraries of the runtime.</summary>
    public void AddAllOfRuntime() => AddRuntime(FrameworkReferences.Names);

    private void AddRuntime(IEnumerable<string> libraries) =>
        items.AddRange(
            FrameworkReferences.Named(
                libraries.Where(name => FrameworkReferences.Knows(name) && !FrameworkReferences.IsCore(name) && names.Add(name))
            )
        );

    private static List<string>? RuntimeLibrariesOf(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                return null;
            }
            var metadata = file.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    [GeneratedRegex("^\\s*#r\\s+\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
