using Tidu.Documents;

namespace Tidu.Cli.Tests;

/// <summary><c>.dib</c> files are run, exported and converted like notebooks.</summary>
public sealed class DibTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DibTests() => folder.Write("a.dib", "#!markdown\n\n# 题\n\n#!csharp\n\nvar x = 40;\n\n#!csharp\n\nConsole.Write(x + 2);\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_run_and_becomes_a_notebook_with_outputs()
    {
        var answer = TiduCommand.Run(folder.Path, "run", "a.dib", "-o", "a.ipynb");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        var cells = NotebookFile.Read(folder.File("a.ipynb")).Cells;
        Assert.Equal("# 题", Assert.IsType<MarkdownCell>(cells[0]).Source);
        Assert.Contains(new StreamOutput("stdout", "42"), Assert.IsType<CodeCell>(cells[2]).Outputs);
    }

    [Fact]
    public void It_becomes_a_page_and_in_a_folder_a_notebook_of_its_name()
    {
        Assert.Equal(0, TiduCommand.Run(folder.Path, "export", "a.dib", "--single-file").ExitCode);
        Assert.Equal(0, TiduCommand.Run(folder.Path, "run", "a.dib", "-o", "out/").ExitCode);

        Assert.Contains("42", File.ReadAllText(folder.File("a.html")));
        Assert.Equal(["a.ipynb"], Directory.GetFiles(folder.File("out")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a.dib", "--in-place")]
    [InlineData("b.ipynb", "-o", "c.dib")]
    public void Outputs_are_not_written_where_there_is_no_place_for_them(params string[] arguments)
    {
        folder.WriteNotebook("b.ipynb", "1");
        var before = File.ReadAllText(folder.File("a.dib"));

        var answer = TiduCommand.Run(folder.Path, ["run", .. arguments]);

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches(@"^✗ [ac]\.dib：\.dib 文件保存不了输出，请用 -o 写到 \.ipynb 文件。\n$", answer.Errors);
        Assert.Equal(before, File.ReadAllText(folder.File("a.dib")));
        Assert.False(File.Exists(folder.File("c.dib")));
    }
}
