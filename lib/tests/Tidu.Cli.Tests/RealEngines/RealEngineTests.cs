using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Tidu.Cli.Tests.RealEngines;

/// <summary>The lessons on the engines that their readers have: each output is compared with that of our own host, byte by byte.</summary>
public sealed class RealEngineTests : IDisposable
{
    /// <summary>dotnet-repl decodes a file in pieces of this size; a character across two of them is lost.</summary>
    private const int ReplBlockBytes = 4096;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Lessons =>
        [.. Directory.EnumerateFiles(LocalTool.Notebooks, "*.ipynb").Select(path => Path.GetFileName(path)!).Order()];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_shows_the_same_in_dotnet_repl(string name)
    {
        LocalTool.SkipUnlessRestored("dotnet-repl");
        var executed = folder.File("repl.ipynb");
        string[] arguments = ["--run", name, "--output-format", "ipynb", "--output-path", executed, "--exit-after-run"];
        using var repl = Process.Start(LocalTool.Start("dotnet-repl", arguments))!;
        repl.StandardInput.Close();
        var said = repl.StandardOutput.ReadToEnd();
        repl.WaitForExit();

        Assert.True(repl.ExitCode == 0, said);
        AssertSame(Ours(name), CellOutputs.OfNotebook(executed));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_shows_the_same_in_the_engine_of_Polyglot_Notebooks(string name)
    {
        LocalTool.SkipUnlessRestored(InteractiveStdio.Tool);
        using var engine = new InteractiveStdio(LocalTool.Notebooks);
        var theirs = new List<CellOutputs>();
        foreach (var code in CodeOf(File.ReadAllText(Path.Combine(LocalTool.Notebooks, name))))
        {
            theirs.Add(await engine.SubmitAsync(code, TestContext.Current.CancellationToken));
        }
        AssertSame(Ours(name), theirs);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void No_character_of_a_lessons_code_lies_across_two_blocks_of_dotnet_repl(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(LocalTool.Notebooks, name));
        var inBlocks = string.Concat(bytes.Chunk(ReplBlockBytes).Select(Encoding.UTF8.GetString));

        foreach (var (number, (code, read)) in CodeOf(Encoding.UTF8.GetString(bytes)).Zip(CodeOf(inBlocks)).Index())
        {
            Assert.True(
                code == read,
                $"{name}，第 {number + 1} 个代码格：有一个汉字跨在 dotnet-repl 的两个 {ReplBlockBytes} 字节块之间，会变成乱码。"
                    + $"请在它前面增减一两个西文字符（一个汉字占三个字节，增减汉字没有用）。dotnet-repl 读到的是：\n{read}"
            );
        }
    }

    private IReadOnlyList<CellOutputs> Ours(string name)
    {
        var executed = folder.File("ours.ipynb");
        var run = TiduCommand.Run(LocalTool.Notebooks, "run", name, "-o", executed);
        Assert.True(run.ExitCode == 0, run.Errors);
        return CellOutputs.OfNotebook(executed);
    }

    internal static IEnumerable<string> CodeOf(string notebook) =>
        JsonNode.Parse(notebook)!["cells"]!
            .AsArray()
            .Where(cell => (string?)cell!["cell_type"] == "code")
            .Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => (string)line!)));

    private static void AssertSame(IReadOnlyList<CellOutputs> ours, IReadOnlyList<CellOutputs> theirs)
    {
        Assert.Equal(ours.Count, theirs.Count);
        foreach (var (number, (mine, other)) in ours.Zip(theirs).Index())
        {
            Assert.Equal([$"code cell {number + 1}", .. mine.Lines], [$"code cell {number + 1}", .. other.Lines]);
        }
    }
}
