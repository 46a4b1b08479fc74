using System.Diagnostics;
using System.Runtime.Versioning;

namespace Tidu.Documents.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        var path = Path.Combine(folder, "a.ipynb");
        File.WriteAllText(path, "old");

        AtomicFile.Write(path, "new"u8);

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_that_cannot_be_written_keeps_its_content()
    {
        var path = Path.Combine(folder, "a.ipynb");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var refusal = Assert.Throws<FileWriteException>(() => AtomicFile.Write(path, "new"u8));

        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
        Assert.Equal($"{path}：无法写入，文件是只读的，请去掉只读属性。", refusal.Message);
    }

    [Fact]
    public void A_file_in_a_folder_that_is_not_there_is_refused_with_one_sentence()
    {
        var path = Path.Combine(folder, "none", "a.ipynb");

        var refusal = Assert.Throws<FileWriteException>(() => AtomicFile.Write(path, "new"u8));

        Assert.Equal($"{path}：无法写入，没有这个文件夹，请检查路径。", refusal.Message);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_and_links_survive()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a system with Unix permissions");
        var path = Path.Combine(folder, "a.ipynb");
        var link = Path.Combine(folder, "link.ipynb");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(link, path);

        AtomicFile.Write(link, "new"u8);

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a system on which everybody may make links");
        var link = Path.Combine(folder, "link.ipynb");
        File.CreateSymbolicLink(link, "a.ipynb");

        AtomicFile.Write(link, "new"u8);

        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "a.ipynb")));
        Assert.Equal("a.ipynb", new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Links_that_lead_to_each_other_are_refused_with_one_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a system on which everybody may make links");
        var link = Path.Combine(folder, "a.ipynb");
        File.CreateSymbolicLink(link, "b.ipynb");
        File.CreateSymbolicLink(Path.Combine(folder, "b.ipynb"), "a.ipynb");

        var refusal = Assert.Throws<FileWriteException>(() => AtomicFile.Write(link, "new"u8));

        Assert.StartsWith($"{link}：无法写入，", refusal.Message);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    public async Task A_pipe_is_written_to_and_stays_a_pipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a system with named pipes in folders");
        var pipe = Path.Combine(folder, "pipe");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        File.CreateSymbolicLink(Path.Combine(folder, "link"), "pipe");
        var reading = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);

        AtomicFile.Write(Path.Combine(folder, name), "new"u8);
        Assert.Equal("new", await reading);

        var again = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);
        AtomicFile.Write(pipe, "again"u8);
        Assert.Equal("again", await again);
        Assert.Equal(["link", "pipe"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }
}
