using System.IO.Compression;
using System.Text.Json;
using Tidu.Documents;
using Tidu.Engine.Caching;
using Tidu.Engine.Running.Isolation;

namespace Tidu.Engine.Running.Results;

/// <summary>What notebooks showed when they were last run, for those that need not run again; see <see cref="ResultKey"/>.</summary>
/// <param name="folder">The cache's folder.</param>
public sealed class ResultCache(string folder)
{
    // A result is as large as a page; one that nobody has asked for in a week is soon outdated.
    private readonly CacheFolder entries = new(Path.Combine(folder, "results"), TimeSpan.FromDays(7));

    /// <summary>Finds the result of an earlier run.</summary>
    /// <param name="key">The key of the run.</param>
    /// <param name="document">The notebook as it is now; its text may have changed.</param>
    /// <returns>The executed copy, or <see langword="null"/> if there was no such run.</returns>
    public NotebookResult? Find(string key, NotebookDocument document)
    {
        if (entries.Find(key) is not { } bytes)
        {
            return null;
        }
        using var content = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
        using var json = new BrotliStream(content, CompressionMode.Decompress);
        var cells = JsonSerializer.Deserialize(json, WorkerJson.Plain.ExecutedCellArray)!;
        return new NotebookResult(ExecutedCell.PutInto(document, cells), []);
    }

    /// <summary>Keeps a result, unless a cell has failed.</summary>
    /// <param name="key">The key of the run.</param>
    public void Store(string key, NotebookResult result)
    {
        if (result.Failures.Count > 0)
        {
            return;
        }
        using var content = new MemoryStream();
        using (var json = new BrotliStream(content, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(json, ExecutedCell.Of(result.Document), WorkerJson.Plain.ExecutedCellArray);
        }
        entries.Store(key, content.ToArray());
    }

    /// <summary>Removes what was stored long ago.</summary>
    public void Clean() => entries.Clean();
}
