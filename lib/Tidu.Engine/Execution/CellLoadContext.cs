using System.Reflection;
using System.Runtime.Loader;
using Tidu.Engine.Packages;

namespace Tidu.Engine.Execution;

/// <summary>Holds the assemblies of one notebook: its compiled cells and the libraries it names.</summary>
/// <remarks>
/// Not collectible: a library that keeps a load context of its own (as a chart library may) must be able to refer to what is loaded
/// here, and a collectible assembly cannot be referred to from outside.
/// </remarks>
internal sealed class CellLoadContext(string name) : AssemblyLoadContext(name)
{
    private readonly Dictionary<string, Assembly> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> libraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> native = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> folders = [];
    private readonly Lock gate = new();

    /// <summary>The name of the assembly that holds the notebook API of .NET Interactive.</summary>
    public const string NotebookApi = "Microsoft.DotNet.Interactive";

    /// <summary>A library has been loaded, in the middle of a cell, whose code may use the notebook API.</summary>
    public event Action? NotebookApiNeeded;

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadCell(string assemblyName, byte[] image)
    {
        using var stream = new MemoryStream(image, writable: false);
        var assembly = LoadFromStream(stream);
        lock (gate)
        {
            cells[assemblyName] = assembly;
        }
        return assembly;
    }

    /// <summary>Makes the libraries of packages known.</summary>
    public void AddPackages(ResolvedPackages packages)
    {
        lock (gate)
        {
            foreach (var path in packages.Runtime)
            {
                libraries[Path.GetFileNameWithoutExtension(path)] = path;
            }
            foreach (var path in packages.Native)
            {
                native[Path.GetFileName(path)] = path;
            }
        }
    }

    /// <summary>Makes a library known, and its folder as a place to look for what it needs.</summary>
    public void AddLibrary(string path)
    {
        lock (gate)
        {
            libraries[Path.GetFileNameWithoutExtension(path)] = path;
            var folder = Path.GetDirectoryName(path)!;
            if (!folders.Contains(folder))
            {
                folders.Add(folder);
            }
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var simple = assemblyName.Name!;
        Assembly library;
        lock (gate)
        {
            if (cells.TryGetValue(simple, out var cell))
            {
                return cell;
            }
            if (HostProvides(assemblyName) || Find(simple) is not { } path)
            {
                return null;
            }
            library = LoadFromAssemblyPath(path);
        }
        if (Array.Exists(library.GetReferencedAssemblies(), reference => reference.Name == NotebookApi))
        {
            NotebookApiNeeded?.Invoke();
        }
        return library;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // Code may name a library with or without what the platform puts before and after it.
        string[] endings = ["", ".so", ".dll", ".dylib"];
        string[] names = [.. endings.SelectMany(ending => (string[])[unmanagedDllName + ending, $"lib{unmanagedDllName}{ending}"])];
        var path =
            names.Select(file => native.GetValueOrDefault(file)).FirstOrDefault(file => file is not null)
            ?? folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private string? Find(string simple) =>
        libraries.GetValueOrDefault(simple) ?? folders.Select(folder => Path.Combine(folder, simple + ".dll")).FirstOrDefault(File.Exists);

    // What the host has in the version asked for or a newer one is shared: only so are a formatter's types the same on both sides.
    private static bool HostProvides(AssemblyName wanted)
    {
        try
        {
            return Default.LoadFromAssemblyName(wanted) is not null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return false;
        }
    }
}
