namespace Tidu.Cli.Tests;

/// <summary>Whatever a user hands in: one clear sentence, an exit code that tells, and no file harmed.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("你好")]
    [InlineData("{ \"cells\": [ { \"cell_type\": \"code\", \"sou")]
    [InlineData("{ \"name\": \"not a notebook\" }")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{ \"nbformat\": 1, \"cells\": [] }")]
    [InlineData("{ \"nbformat\": 5, \"nbformat_minor\": 0, \"metadata\": {}, \"cells\": [] }")]
    public void A_file_that_is_no_notebook_is_refused_and_left_as_it_was(string content)
    {
        var path = folder.Write("bad.ipynb", content);

        var run = TiduCommand.Run(folder.Path, "run", "bad.ipynb", "--in-place");
        var export = TiduCommand.Run(folder.Path, "export", "bad.ipynb");

        Assert.All([run, export], answer => AssertOneSentence(answer, exitCode: 1, names: "bad.ipynb"));
        Assert.Equal(content, File.ReadAllText(path));
        Assert.Equal(["bad.ipynb"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_missing_notebook_is_named() =>
        AssertOneSentence(TiduCommand.Run(folder.Path, "run", "missing.ipynb"), exitCode: 1, names: "missing.ipynb：没有这个文件");

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("export")]
    public void No_line_of_the_help_is_left_in_English(params string[] command)
    {
        var help = TiduCommand.Run(folder.Path, [.. command, "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.All(
            help.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            line => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", line)
        );
    }

    [Fact]
    public void A_cell_that_throws_is_named_by_relative_path_cell_and_line_and_later_cells_still_run()
    {
        var notebook = folder.WriteNotebook(
            "throws.ipynb",
            "var n = 0;",
            "n = 1;\nConsole.WriteLine(1 / (n - 1));",
            "Console.WriteLine(\"later\");"
        );

        var answer = TiduCommand.Run(folder.Path, "run", notebook, "-o", "executed.ipynb");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("DivideByZeroException", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("✗ throws.ipynb 第 2 格第 2 行：", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("later", File.ReadAllText(folder.File("executed.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_does_not_compile_is_told_by_the_compiler_in_Chinese()
    {
        folder.WriteNotebook("broken.ipynb", "var a = 1\nb", "Console.Write(missing);");

        var answer = TiduCommand.Run(folder.Path, "run", "broken.ipynb", "--no-cache");

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal(
            "✗ broken.ipynb 第 1 格第 1 行：CS1002: 应输入 ;\n✗ broken.ipynb 第 2 格第 1 行：CS0103: 当前上下文中不存在名称“missing”\n",
            answer.Errors
        );
    }

    [Fact]
    public void A_cell_that_never_ends_is_stopped_at_its_limit()
    {
        folder.WriteNotebook("loops.ipynb", "while (true) { }");

        var answer = TiduCommand.Run(folder.Path, "run", "loops.ipynb", "--cell-timeout", "1");

        AssertOneSentence(answer, exitCode: 2, names: "loops.ipynb");
    }

    [Fact]
    public void A_failed_cell_writes_no_page_unless_errors_are_allowed()
    {
        folder.WriteNotebook("throws.ipynb", "throw new InvalidOperationException(\"no\");");

        var refused = TiduCommand.Run(folder.Path, "export", "throws.ipynb", "--single-file");
        Assert.Equal(2, refused.ExitCode);
        Assert.False(File.Exists(folder.File("throws.html")));

        var allowed = TiduCommand.Run(folder.Path, "export", "throws.ipynb", "--single-file", "--allow-errors");
        Assert.Equal(2, allowed.ExitCode);
        Assert.True(File.Exists(folder.File("throws.html")));
    }

    [Fact]
    public void A_folder_of_somebody_elses_is_not_replaced_by_a_site()
    {
        folder.WriteNotebook("good.ipynb", "1 + 1");
        folder.Write("keep.txt", "mine");

        var answer = TiduCommand.Run(folder.Path, "export", "good.ipynb", "-o", folder.Path);

        AssertOneSentence(answer, exitCode: 1, names: folder.Path);
        Assert.Equal("mine", File.ReadAllText(folder.File("keep.txt")));
    }

    private static void AssertOneSentence(TiduCommand answer, int exitCode, string names)
    {
        Assert.Equal(exitCode, answer.ExitCode);
        var sentence = Assert.Single(answer.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains(names, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }
}
