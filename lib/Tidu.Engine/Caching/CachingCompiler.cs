using Tidu.Engine.Compiling;

namespace Tidu.Engine.Caching;

/// <summary>Compiles the cells of one notebook, or finds them compiled. As long as it finds them, the compiler is not even loaded.</summary>
internal sealed class CachingCompiler
{
    private readonly string folder;
    private readonly Action<string> libraryFound;
    private readonly Lazy<CellCompiler> compiler;
    private readonly CellCache? cache;

    // Found in the cache but unknown to the compiler: it gets them as soon as it has to compile something.
    private readonly Queue<(string Code, IReadOnlyList<string> Libraries)> found = [];
    private string? key;

    /// <summary>Creates the compiler of a notebook.</summary>
    /// <param name="folder">The notebook's folder: the base of <c>#r</c> and <c>#load</c>.</param>
    /// <param name="languageVersion">The C# version.</param>
    /// <param name="cacheFolder">Where compiled cells are kept; <see langword="null"/> for not keeping them.</param>
    /// <param name="libraryFound">Told the full path of each library that <c>#r</c> names.</param>
    public CachingCompiler(string folder, int languageVersion, string? cacheFolder, Action<string> libraryFound)
    {
        this.folder = folder;
        this.libraryFound = libraryFound;
        compiler = new(() => new CellCompiler(folder, languageVersion, libraryFound));
        if (cacheFolder is not null)
        {
            cache = new CellCache(cacheFolder);
            cache.Clean();
            key = CellKey.Start(folder, languageVersion);
        }
    }

    /// <summary>Compiles the next cell. If it has errors, the following cells do not see it.</summary>
    public CompiledCell Compile(string code, int number, IReadOnlyList<string> libraries, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> named = [];
        var next = cache is null || key is null ? null : CellKey.Next(key, code, folder, libraries, out named);
        if (next is not null && cache!.Find(next, number) is { } known)
        {
            key = next;
            found.Enqueue((code, libraries));
            foreach (var library in named)
            {
                libraryFound(library);
            }
            return known;
        }
        while (found.TryPeek(out var earlier))
        {
            // Only between two of them may it be cancelled: each must become known once.
            cancellationToken.ThrowIfCancellationRequested();
            compiler.Value.Compile(earlier.Code, 0, earlier.Libraries, CancellationToken.None);
            found.Dequeue();
        }
        var cell = compiler.Value.Compile(code, number, libraries, cancellationToken);
        if (cell.Errors.Count > 0)
        {
            // It counts in the names of the types that follow.
            key = key is null ? null : CellKey.AfterFailure(key);
            return cell;
        }
        // What follows a cell without a key has none either.
        key = next;
        if (next is not null)
        {
            cache!.Store(next, cell);
        }
        return cell;
    }
}
