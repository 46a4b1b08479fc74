using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Tidu.Datasets;

namespace Tidu.Lessons.Tests.Datasets;

/// <summary>Where a data set comes from; every source is a server of this machine.</summary>
public sealed class DatasetStoreTests : IDisposable
{
    private static readonly byte[] Content = Encoding.ASCII.GetBytes("1\t2\n3\t4\n");
    private static readonly byte[] WindowsContent = Encoding.ASCII.GetBytes("1\t2\r\n3\t4\r\n");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidu-data-");
    private readonly List<string> told = [];
    private Download download = new();

    private string Cache => Path.Combine(folder.FullName, "cache");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_data_set_is_fetched_once_and_kept_with_unix_line_ends()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(WindowsContent));

        var first = await FindAsync(server.Source);
        var second = await FindAsync(server.Source);

        Assert.Equal(Content, first.Content.ToArray());
        Assert.Equal(Content, second.Content.ToArray());
        Assert.Equal(Content, File.ReadAllBytes(first.Path!));
        Assert.False(first.IsSample || second.IsSample);
        Assert.Equal(1, server.Requests);
        Assert.Single(told);
        Assert.Single(Directory.GetFileSystemEntries(Cache));
    }

    [Fact]
    public async Task The_next_source_is_asked_where_one_does_not_have_it()
    {
        using var without = new LoopbackServer(LoopbackServer.Answer([], status: "404 Not Found"));
        using var with = new LoopbackServer(LoopbackServer.Answer(Content));

        Assert.False((await FindAsync(without.Source, with.Source)).IsSample);
    }

    [Fact]
    public async Task Content_with_another_hash_is_refused_and_a_sample_stands_in()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer("<html>Please log in</html>"u8.ToArray()));

        await AssertSampleAsync("给的内容与公开的不同", server.Source);
    }

    [Fact]
    public async Task A_transfer_that_breaks_off_leaves_nothing_behind()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(Content, promised: 60_000));

        await AssertSampleAsync("没有传完就断了", server.Source);
    }

    [Fact]
    public async Task A_transfer_that_stands_still_is_given_up()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(Content, promised: 60_000), holdOpen: true);
        download = new Download { Timeout = TimeSpan.FromSeconds(0.3) };

        await AssertSampleAsync("没有及时回应", server.Source);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        using var server = new LoopbackServer(answer: null);
        download = new Download { Timeout = TimeSpan.FromSeconds(0.3) };

        await AssertSampleAsync("没有及时回应", server.Source, server.Source);
    }

    [Fact]
    public async Task A_file_of_unreasonable_length_is_not_read()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(new byte[2 << 20]));

        await AssertSampleAsync("给的内容与公开的不同", server.Source);
    }

    [Fact]
    public async Task Without_a_network_a_sample_stands_in()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await AssertSampleAsync("连不上", new Uri($"http://127.0.0.1:{port}/file"));
    }

    [Fact]
    public async Task A_damaged_file_in_the_cache_is_fetched_anew()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(Content));
        Directory.CreateDirectory(Cache);
        File.WriteAllText(Path.Combine(Cache, "numbers.dat"), "1\t2\n");

        var found = await FindAsync(server.Source);

        Assert.Equal(Content, File.ReadAllBytes(found.Path!));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_no_reason_to_fail()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(Content));
        File.WriteAllText(Cache, "a file where the folder should be");

        var found = await FindAsync(server.Source);

        Assert.Equal(Content, found.Content.ToArray());
        Assert.Null(found.Path);
    }

    [Fact]
    public async Task A_user_who_interrupts_does_not_wait()
    {
        using var server = new LoopbackServer(answer: null);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.FindAsync(Dataset(server.Source), null, told.Add, interrupt.Token)
        );
    }

    [Fact]
    public async Task A_named_place_is_a_file_or_its_folder_and_asks_no_network()
    {
        using var server = new LoopbackServer(LoopbackServer.Answer(Content));
        var file = Path.Combine(folder.FullName, "numbers.dat");
        File.WriteAllBytes(file, WindowsContent);

        foreach (var place in new[] { file, folder.FullName, folder.FullName + Path.DirectorySeparatorChar })
        {
            var found = await Store.FindAsync(Dataset(server.Source), place, told.Add, TestContext.Current.CancellationToken);
            Assert.Equal((file, false), (found.Path, found.IsSample));
            Assert.Equal(Content, found.Content.ToArray());
        }
        Assert.True((await Store.FindAsync(Dataset(server.Source), "sample", told.Add, TestContext.Current.CancellationToken)).IsSample);
        Assert.Equal(0, server.Requests);
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("missing.dat", "没有找到数据文件")]
    [InlineData("other.dat", "与公开的 numbers.dat 不同")]
    public async Task A_named_place_that_does_not_hold_it_is_an_error_in_one_sentence(string name, string words)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "other.dat"), "5\t6\n");
        var place = Path.Combine(folder.FullName, name);

        var problem = await Assert.ThrowsAsync<DatasetException>(() =>
            Store.FindAsync(Dataset(), place, told.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains(place, problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    private DatasetStore Store => new(Cache, download);

    private static PublicDataset Dataset(params Uri[] sources) =>
        new("numbers.dat", Convert.ToHexStringLower(SHA256.HashData(Content)), [.. sources], PublicDataset.Airfoil.Sample);

    private Task<FoundDataset> FindAsync(params Uri[] sources) =>
        Store.FindAsync(Dataset(sources), null, told.Add, TestContext.Current.CancellationToken);

    private async Task AssertSampleAsync(string reason, params Uri[] sources)
    {
        var found = await FindAsync(sources);

        Assert.True(found.IsSample);
        Assert.Null(found.Path);
        Assert.Equal(2, told.Count);
        Assert.Contains(reason, told[1], StringComparison.Ordinal);
        Assert.Contains("改用生成的样本", told[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Cache) && Directory.EnumerateFileSystemEntries(Cache).Any());
    }
}
