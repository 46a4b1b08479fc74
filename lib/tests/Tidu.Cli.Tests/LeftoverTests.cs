namespace Tidu.Cli.Tests;

/// <summary>What a killed process leaves behind goes with the next run; what a living one is at work on stays.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_site_that_was_never_finished_goes_with_the_next_run_of_any_kind_once_its_process_is_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a test choose the user's folder.");
        folder.WriteNotebook("a.ipynb", "1");
        folder.WriteNotebook("b.ipynb", "2");
        folder.WriteNotebook("c.ipynb", "System.Threading.Thread.Sleep(600_000);");
        using var build = TiduCommand.Start(folder.Path, Environment, "export", "a.ipynb", "b.ipynb", "c.ipynb");
        while (Drafts.Length == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Run("--help");
        Assert.Single(Drafts);

        build.Kill();
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Run("--help");
        Assert.Empty(Drafts);
        Assert.DoesNotContain(
            Directory.GetFiles(folder.File("home"), "*", SearchOption.AllDirectories),
            file => file.Contains("unfinished")
        );
    }

    [Fact]
    public void A_run_leaves_nothing_in_the_folder_for_temporary_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Unix is told of this folder by a variable.");
        folder.WriteNotebook("a.ipynb", "1");
        Directory.CreateDirectory(folder.File("temporary"));

        Assert.Equal(0, Run("run", "a.ipynb", "-o", "b.ipynb").ExitCode);

        Assert.Empty(Directory.GetFileSystemEntries(folder.File("temporary")));
    }

    private string[] Drafts => Directory.GetDirectories(folder.Path, "site.*");

    private (string, string)[] Environment => [("XDG_DATA_HOME", folder.File("home")), ("TMPDIR", folder.File("temporary"))];

    private TiduCommand Run(params string[] arguments) => TiduCommand.Run(folder.Path, Environment, arguments);
}
