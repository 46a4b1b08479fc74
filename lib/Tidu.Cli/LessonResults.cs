using Tidu.Documents;
using Tidu.Engine.Running;
using Tidu.Engine.Running.Results;

namespace Tidu.Cli;

/// <summary>What the kit's lessons showed when they were last run. Other notebooks may depend on anything and always run.</summary>
internal sealed class LessonResults
{
    private readonly string lessons;
    private readonly ResultKey keys;
    private readonly ResultCache cache;

    private LessonResults(Kit kit, RunOptions options, string cacheFolder)
    {
        lessons = kit.Notebooks;
        keys = new ResultKey(options, [kit.Data, .. LessonData.Files]);
        cache = new ResultCache(cacheFolder);
        cache.Clean();
    }

    /// <summary>Opens the results of the kit around the current folder.</summary>
    /// <param name="options">How notebooks are run.</param>
    /// <returns><see langword="null"/> if there is no kit or no cache is to be used.</returns>
    public static LessonResults? TryOpen(RunOptions options) =>
        options.Engine.CacheFolder is { } cache && Kit.TryFind() is { } kit ? new LessonResults(kit, options, cache) : null;

    /// <summary>The key of a run.</summary>
    /// <param name="path">Where it lies.</param>
    /// <returns><see langword="null"/> if it is no lesson of the kit, or has to be run in any case.</returns>
    public string? KeyOf(NotebookDocument document, string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) == lessons ? keys.Of(document, path) : null;

    /// <inheritdoc cref="ResultCache.Find"/>
    public NotebookResult? Find(string key, NotebookDocument document) => cache.Find(key, document);

    /// <inheritdoc cref="ResultCache.Store"/>
    public void Store(string key, NotebookResult result) => cache.Store(key, result);
}
