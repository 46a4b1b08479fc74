using Tidu.Cli.Tests.RealEngines;

namespace Tidu.Cli.Tests.Conformance;

/// <summary>
/// Small notebooks over the notebook API. What the original engine shows in them lies beside them; where ours may differ, <c>differences.json</c>
/// says so. <c>TIDU_RECORD=1</c> makes these tests write both: what the original shows, and what ours does in the cells that are listed.
/// </summary>
public sealed class ConformanceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Notebooks => [.. Recording.Names];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task The_recording_is_what_the_original_engine_shows(string name)
    {
        LocalTool.SkipUnlessRestored(InteractiveStdio.Tool);
        using var engine = new InteractiveStdio(Recording.Folder);
        var cells = new List<CellOutputs>();
        foreach (var code in RealEngineTests.CodeOf(await File.ReadAllTextAsync(FileOf(name), TestContext.Current.CancellationToken)))
        {
            cells.Add(await engine.SubmitAsync(code, TestContext.Current.CancellationToken));
        }
        if (Recording.IsWanted)
        {
            Recording.Write(name, Recording.Of(cells));
        }

        Assert.Equal(Recording.Read(name), Recording.Of(cells));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Ours_shows_what_the_original_engine_shows_but_for_the_differences_that_are_listed(string name)
    {
        var executed = folder.File("ours.ipynb");
        var run = TiduCommand.Run(Recording.Folder, "run", FileOf(name), "-o", executed);
        Assert.True(run.ExitCode is 0 or 2, run.Errors);
        var ours = Recording.Of(CellOutputs.OfNotebook(executed));
        var theirs = Recording.Read(name);
        if (Recording.IsWanted)
        {
            KnownDifference.WriteAll(
                KnownDifference.ReadAll().Select(it => it.Notebook == name ? it with { Ours = ours[it.Cell - 1].Split('\n') } : it)
            );
        }

        var expected = theirs.ToArray();
        foreach (var difference in KnownDifference.ReadAll().Where(it => it.Notebook == name))
        {
            expected[difference.Cell - 1] = string.Join('\n', difference.Ours);
        }
        Assert.Equal(Numbered(expected), Numbered(ours));
    }

    [Fact]
    public void Each_listed_difference_is_one()
    {
        var differences = KnownDifference.ReadAll();

        Assert.Equal(differences.Count, differences.DistinctBy(it => (it.Notebook, it.Cell)).Count());
        Assert.All(
            differences,
            it =>
            {
                Assert.Contains(it.Kind, (string[])["better", "to do"]);
                Assert.NotEqual(Recording.Read(it.Notebook)[it.Cell - 1], string.Join('\n', it.Ours));
            }
        );
    }

    private static string FileOf(string name) => Path.Combine(Recording.Folder, name + ".ipynb");

    // So that a failure names the cell.
    private static IEnumerable<string> Numbered(IReadOnlyList<string> cells) =>
        cells.Index().Select(it => $"code cell {it.Index + 1}\n{it.Item}");
}
