namespace Tidu.Datasets;

/// <summary>Finds a data set: in the place that is named, else in the cache, else at its public source, else a sample stands in.</summary>
/// <param name="cacheFolder">Where a fetched file is kept.</param>
/// <param name="download">Fetches what is not there.</param>
public sealed class DatasetStore(string cacheFolder, Download download)
{
    /// <summary>The environment variable that names the place: a file, a folder that holds it, or <see cref="SampleWord"/>.</summary>
    public const string Variable = "TIDU_DATA";

    /// <summary>Stands for the sample where a place is named.</summary>
    public const string SampleWord = "sample";

    /// <summary>The store of the current user, in the folder where the kit keeps all it has cached.</summary>
    public static DatasetStore OfUser { get; } =
        new(
            Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "tidu",
                "data"
            ),
            new Download()
        );

    /// <summary>Finds a data set.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="place">The value of <see cref="Variable"/>; null or empty where none is named. Then the network may be asked.</param>
    /// <param name="tell">Takes a sentence when the data set is fetched and when that fails.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="DatasetException">The place that is named does not hold the data set.</exception>
    public async Task<FoundDataset> FindAsync(
        PublicDataset dataset,
        string? place,
        Action<string> tell,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(tell);
        if (place == SampleWord)
        {
            return Sample(dataset);
        }
        if (!string.IsNullOrEmpty(place))
        {
            return Given(dataset, Path.GetFullPath(place));
        }
        if (Cached(dataset) is { } cached)
        {
            return cached;
        }
        var content = await download.GetAsync(dataset, tell, cancellationToken).ConfigureAwait(false);
        return content is null ? Sample(dataset) : new FoundDataset(content, Keep(dataset, content), IsSample: false);
    }

    private static FoundDataset Sample(PublicDataset dataset) => new(dataset.ReadSample(), null, IsSample: true);

    private static FoundDataset Given(PublicDataset dataset, string place)
    {
        var path = Directory.Exists(place) ? Path.Combine(place, dataset.FileName) : place;
        try
        {
            return dataset.Accept(File.ReadAllBytes(path)) is { } content
                ? new FoundDataset(content, path, IsSample: false)
                : throw new DatasetException($"{path} 的内容与公开的 {dataset.FileName} 不同；请换一份，或不指定位置，让程序自己去取。");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DatasetException($"没有找到数据文件 {path}；请改正 --data 或 {Variable}，写 {SampleWord} 则用生成的样本。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"数据文件 {path} 无法读取（{e.Message.TrimEnd('.')}）；请检查它的权限。");
        }
    }

    // A cache that cannot be read, or holds something else, is as good as none.
    private FoundDataset? Cached(PublicDataset dataset)
    {
        var path = Path.Combine(cacheFolder, dataset.FileName);
        try
        {
            return File.Exists(path) && dataset.Accept(File.ReadAllBytes(path)) is { } content
                ? new FoundDataset(content, path, IsSample: false)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? Keep(PublicDataset dataset, byte[] content)
    {
        var path = Path.Combine(cacheFolder, dataset.FileName);
        // Of the same name each time: what a killed process left is written over.
        var temporary = Path.Combine(cacheFolder, $".{dataset.FileName}.tmp");
        try
        {
            Directory.CreateDirectory(cacheFolder);
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
            }
            File.Move(temporary, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
