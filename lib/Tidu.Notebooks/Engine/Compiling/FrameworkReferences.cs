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

    // What most cells get along with. Each reference costs time in each cell, most of all in its debug information.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.AspNetCore.Html.Abstractions",
        "Microsoft.CSharp",
        "Microsoft.DotNet.Interactive.Formatting",
        "netstandard",
        "System.Collections",
        "System.Console",
        "System.Linq",
        "System.Linq.Expressions",
        "System.Memory",
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Threading",
        typeof(FrameworkReferences).Assembly.GetName().Name!,
    };

    private static readonly Lazy<ImmutableArray<MetadataReference>> LoadedCore = new(() => Load(Common.Contains));
    private static readonly Lazy<ImmutableArray<MetadataReference>> LoadedRest = new(() => Load(name => !Common.Contains(name)));

    /// <summary>The references that a notebook starts with, created once a process.</summary>
    public static ImmutableArray<MetadataReference> Core => LoadedCore.Value;

    /// <summary>All others, for a notebook with a cell that does not compile without them.</summary>
    public static ImmutableArray<MetadataReference> Rest => LoadedRest.Value;

    /// <summary>The simple names of the libraries behind the references.</summary>
    public static IReadOnlySet<string> Names { get; } =
        Paths().Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<MetadataReference> Load(Func<string, bool> wanted) =>
        [.. Paths().Where(path => wanted(Path.GetFileNameWithoutExtension(path))).Select(Map)];

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
