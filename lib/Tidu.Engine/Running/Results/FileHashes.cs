using System.Collections.Concurrent;
using Tidu.Documents;

namespace Tidu.Engine.Running.Results;

/// <summary>Hashes of what is in files, each read once as long as it does not change.</summary>
internal sealed class FileHashes
{
    // More than any lesson has; folders of that size are not looked through.
    private const int MostFiles = 2000;

    // Takes a second or less to hash.
    private const long MostBytes = 256 << 20;
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Names and hashes of files.</summary>
    /// <param name="files">Files; those that are not there are left out.</param>
    /// <param name="libraryFolders">Folders of which the libraries count, at any depth.</param>
    /// <param name="folders">Folders of which all files but notebooks count, at any depth.</param>
    /// <returns>Sorted by name; <see langword="null"/> if they are too many.</returns>
    public IReadOnlyList<string>? Of(IEnumerable<string> files, IEnumerable<string> libraryFolders, IEnumerable<string> folders)
    {
        try
        {
            var found = files
                .Where(File.Exists)
                .Concat(libraryFolders.SelectMany(folder => Below(folder, "*.dll")))
                .Concat(folders.SelectMany(folder => Below(folder, "*")))
                .Take(MostFiles + 1)
                .ToList();
            var infos = found
                .Where(file => !file.EndsWith(".ipynb", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(file => new FileInfo(file))
                .ToList();
            return found.Count > MostFiles || infos.Sum(file => file.Length) > MostBytes
                ? null
                : infos.ConvertAll(file =>
                    $"{file.FullName}|{known.GetOrAdd($"{file.FullName}|{FileStamp.Of(file.FullName)}", _ => ContentHash.OfFile(file.FullName))}"
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, Everywhere) : [];
}
