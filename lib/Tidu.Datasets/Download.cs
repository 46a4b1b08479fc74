using System.Globalization;

namespace Tidu.Datasets;

/// <summary>Fetches a data set from its public sources, quickly or not at all.</summary>
public sealed class Download
{
    // No data set of the kit is larger than 60 KB: what is longer is something else, such as a portal's page.
    private const int MostBytes = 1 << 20;

    /// <summary>How long a source may take to accept a connection, name lookup included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long all sources together may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Asks the sources in turn until one gives the content with the right hash.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="tell">Takes a sentence before the first source is asked, and one if no source had it.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <returns>The content with LF line ends, or <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">The fetching was ended by the caller.</exception>
    internal async Task<byte[]?> GetAsync(PublicDataset dataset, Action<string> tell, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout };
        using var client = new HttpClient(handler)
        {
            MaxResponseContentBufferSize = MostBytes,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        tell($"正在下载数据集 {dataset.FileName}……");
        var problems = new List<string>();
        foreach (var source in dataset.Sources)
        {
            try
            {
                if (dataset.Accept(await client.GetByteArrayAsync(source, deadline.Token).ConfigureAwait(false)) is { } content)
                {
                    return content;
                }
                problems.Add($"{source.Host} 给的内容与公开的不同");
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                problems.Add($"{source.Host} {Explain(e)}");
            }
        }
        tell(
            $"没有下载到数据集（{string.Join("，", problems)}），改用生成的样本；有网络时再运行一次，或用 {DatasetStore.Variable} 指定文件。"
        );
        return null;
    }

    private static string Explain(Exception problem) =>
        problem switch
        {
            HttpRequestException { StatusCode: { } code } => string.Create(CultureInfo.InvariantCulture, $"回答 {(int)code}"),
            HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException => "没有传完就断了",
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "给的内容与公开的不同",
            OperationCanceledException => "没有及时回应",
            _ => "连不上",
        };
}
