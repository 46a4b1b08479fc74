namespace Tidu.Pages.Tests;

public class SiteFolderTests
{
    private static readonly Lesson First = Make.Lesson("first.ipynb", Make.Text("# 一"));
    private static readonly Lesson Second = Make.Lesson("second.ipynb", Make.Text("# 二"));

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_refused_and_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["thesis.txt"], "years of work");

        var error = Assert.Throws<PageException>(() => Make.Site([First], folder.Path));

        Assert.Equal($"{folder.Path}：文件夹里有并非 Tidu 生成的文件，因此没有写入，请指定空文件夹。", error.Message);
        Assert.Equal([folder["thesis.txt"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["site"], "");
        Assert.Throws<PageException>(() => Make.Site([First], folder["site"]));
    }

    [Fact]
    public void A_new_site_replaces_the_old_one_and_leaves_no_page_behind()
    {
        using var folder = new TemporaryFolder();
        Make.Site([First, Second], folder["site"]);
        Make.Site([Second], folder["site"]);

        Assert.False(File.Exists(folder["site/first.html"]));
        Assert.True(File.Exists(folder["site/second.html"]));
        Assert.Equal([folder["site"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_somebody_put_into_the_site_survives_a_new_one()
    {
        using var folder = new TemporaryFolder();
        Make.Site([First], folder["site"]);
        Directory.CreateDirectory(folder["site/notes"]);
        File.WriteAllText(folder["site/notes/mine.txt"], "kept");

        Make.Site([First], folder["site"]);

        Assert.Equal("kept", File.ReadAllText(folder["site/notes/mine.txt"]));
    }

    [Fact]
    public void Builds_that_end_at_once_leave_one_whole_site_and_what_somebody_put_there()
    {
        using var folder = new TemporaryFolder();
        Make.Site([First], folder["site"]);
        File.WriteAllText(folder["site/mine.txt"], "kept");

        Parallel.For(0, 40, i => Make.Site([i % 2 == 0 ? First : Second], folder["site"]));

        string[] files = [.. Directory.GetFiles(folder["site"]).Select(Path.GetFileName).OfType<string>()];
        var page = Assert.Single(files, file => file is "first.html" or "second.html");
        Assert.Equivalent(new[] { ".tidu-site", page, "index.html", "mine.txt" }, files, strict: true);
        Assert.Contains(page, File.ReadAllText(folder["site/index.html"]));
        Assert.Equal([folder["site"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("site", "new", "site", "first")]
    [InlineData("old", "new", "new", "first")]
    [InlineData("old", "site", "site", "second")]
    public void Whenever_a_build_is_killed_one_whole_site_and_what_somebody_put_there_remain(
        string firstIsIn,
        string secondIsIn,
        string othersAreIn,
        string remains
    )
    {
        using var folder = new TemporaryFolder();
        Make.Site([First], folder[firstIsIn]);
        Make.Site([Second], folder[secondIsIn]);
        File.WriteAllText(folder[$"{othersAreIn}/mine.txt"], "kept");

        SiteDraft.ClearUp([folder["site"], folder["new"], folder["old"]]);

        Assert.True(File.Exists(folder[$"site/{remains}.html"]));
        Assert.Equal("kept", File.ReadAllText(folder["site/mine.txt"]));
        Assert.Equal([folder["site"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_page_that_fails_leaves_the_old_site_as_it_was()
    {
        using var folder = new TemporaryFolder();
        Make.Site([First], folder["site"]);
        var before = File.ReadAllText(folder["site/first.html"]);

        Assert.Throws<PageException>(() =>
            Make.Site([Make.Lesson("first.ipynb", Make.Text(@"$\foo$"))], folder["site"], new PageOptions(Strict: true))
        );

        Assert.Equal(before, File.ReadAllText(folder["site/first.html"]));
        Assert.Equal([folder["site"]], Directory.GetFileSystemEntries(folder.Path));
    }
}
