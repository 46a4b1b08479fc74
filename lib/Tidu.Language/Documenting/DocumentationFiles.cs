using System.IO.MemoryMappedFiles;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tidu.Language.Documenting;

/// <summary>Finds the documentation of symbols: in the code of cells, beside libraries, and for the framework in the SDK's reference packs.</summary>
internal static class DocumentationFiles
{
    private static readonly string RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The runtime's libraries are laid out otherwise than those that programs refer to, and only with the latter comes documentation.
    private static readonly Lazy<string[]> Framework = new(() =>
    {
        var packs = new DirectoryInfo(Path.Combine(RuntimeFolder, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var folder = $"net{Environment.Version.Major}.0";
        return packs.Exists
            ?
            [
                .. packs
                    .EnumerateDirectories($"{Environment.Version.Major}.*")
                    .OrderByDescending(pack => pack.LastWriteTimeUtc)
                    .Take(1)
                    .SelectMany(pack => Directory.EnumerateFiles(Path.Combine(pack.FullName, "ref", folder), "*.xml")),
            ]
            : [];
    });

    /// <summary>The documentation of a symbol as it stands in the source or in a file.</summary>
    /// <returns>The element <c>member</c>; <see langword="null"/> if there is none.</returns>
    public static XElement? Find(ISymbol symbol, Compilation compilation)
    {
        symbol = symbol.OriginalDefinition;
        if (symbol.GetDocumentationCommentXml() is { Length: > 0 } own)
        {
            return Parsed(own);
        }
        if (
            symbol.GetDocumentationCommentId() is not { } id
            || symbol.ContainingAssembly is not { } assembly
            || (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath is not { } library
        )
        {
            return null;
        }
        var files = Path.GetDirectoryName(library) == RuntimeFolder ? Likely(symbol) : [Path.ChangeExtension(library, ".xml")];
        return files.Select(file => Member(file, id)).FirstOrDefault(member => member is not null);
    }

    // Those first that are called as the symbol's type or namespace, then the one that holds the most.
    private static IEnumerable<string> Likely(ISymbol symbol)
    {
        var name = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        return Framework.Value.OrderByDescending(file =>
            Path.GetFileNameWithoutExtension(file) switch
            {
                var library when name.StartsWith(library, StringComparison.Ordinal) => library.Length,
                "System.Runtime" => 1,
                _ => 0,
            }
        );
    }

    // A file of megabytes is searched, not parsed, for the one element; and mapped, not read: it has been read by the system long ago.
    private static unsafe XElement? Member(string file, string id)
    {
        try
        {
            using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            using var view = mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            ReadOnlySpan<byte> bytes = new((void*)view.SafeMemoryMappedViewHandle.DangerousGetHandle(), checked((int)view.Capacity));
            var start = bytes.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
            if (start < 0)
            {
                return null;
            }
            var rest = bytes[start..];
            var end = rest.IndexOf("</member>"u8);
            return end < 0 ? null : Parsed(Encoding.UTF8.GetString(rest[..(end + "</member>"u8.Length)]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static XElement? Parsed(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }
}
