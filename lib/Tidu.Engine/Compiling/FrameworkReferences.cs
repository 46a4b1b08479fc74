using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Compiling;

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
        CellLoadContext.NotebookApi,
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

    private static readonly ConcurrentDictionary<string, MetadataReference> Loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The references that a notebook starts with.</summary>
    public static IEnumerable<MetadataReference> Core => Named(Names.Where(Common.Contains));

    /// <summary>Whether a library is one of <see cref="Core"/>.</summary>
    public static bool IsCore(string name) => Common.Contains(name);

    /// <summary>The simple names of all libraries that a reference can be had for.</summary>
    public static IEnumerable<string> Names => Files.Keys;

    private static Dictionary<string, string> Files { get; } =
        Paths().ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The references to some libraries, each created once a process; those that are not of the runtime are left out.</summary>
    public static IEnumerable<MetadataReference> Named(IEnumerable<string> names) =>
        names.Where(Files.ContainsKey).Select(name => Loaded.GetOrAdd(name, known => Map(Files[known])));

    /// <summary>Whether a library is one of those that a reference can be had for.</summary>
    public static bool Knows(string name) => Files.ContainsKey(name);

    private static IEnumerable<string> Paths()
    {
        var own = new[] { typeof(FrameworkReferences), typeof(Formatter), typeof(IHtmlContent) }.Select(type => type.Assembly.Location);
        // Not by their types, as they are not to be loaded.
        var api = new[] { CellLoadContext.NotebookApi, "System.Reactive" }.Select(name =>
            Path.Combine(AppContext.BaseDirectory, name + ".dll")
        );
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        var runtime = trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == RuntimeFolder);
        // The list names the core library twice.
        return runtime.Concat(own).Concat(api).DistinctBy(path => Path.GetFileName(path));
    }

    // Mapped, not read: of the runtime's 30 MB only the pages that a compilation touches become memory.
    private static PortableExecutableReference Map(string path)
    {
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = checked((int)new FileInfo(path).Length);
        var module = ModuleMetadata.CreateFromImage(view.SafeMemoryMappedViewHandle.DangerousGetHandle(), length);
        lock (Views)
        {
            Views.Add(view);
        }
        return AssemblyMetadata.Create(module).GetReference(filePath: path);
    }
}
