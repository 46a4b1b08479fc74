using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tidu.Notebooks.Engine.Compiling;

/// <summary>What every cell may use without saying <c>#r</c>: the .NET runtime's libraries, the formatter and the notebook API.</summary>
internal static class FrameworkReferences
{
    /// <summary>The folder of the running .NET runtime.</summary>
    public static string RuntimeFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // Kept from being finalized: the references point into them.
    private static readonly List<MemoryMappedViewAccessor> Views = [];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(() => [.. Paths().Select(Map)]);

    /// <summary>The references, created once a process.</summary>
    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    /// <summary>The simple names of the libraries behind the references.</summary>
    public static IReadOnlySet<string> Names { get; } =
        Paths().Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Paths()
    {
        var own = new[] { typeof(FrameworkReferences), typeof(Formatter), typeof(IHtmlContent) }.Select(type => type.Assembly.Location);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        var runtime = trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == RuntimeFolder);
        return runtime.Concat(own);
    }

    // Mapped, not read: of the runtime's 30 MB only the pages that a compilation touches become memory.
    private static PortableExecutableReference Map(string path)
    {
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = checked((int)new FileInfo(path).Length);
        var module = ModuleMetadata.CreateFromImage(view.SafeMemoryMappedViewHandle.DangerousGetHandle(), length);
        Views.Add(view);
        return AssemblyMetadata.Create(module).GetReference(filePath: path);
    }
}
