namespace Tidu.Cli.Tests;

/// <summary>A command line that is wrong: a Chinese sentence that names the option, and where to find the usage.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--input 后面缺少值。", "export", "a.ipynb", "--input")]
    [InlineData("--input 须写成“名=值”，得到的是“x”。", "run", "a.ipynb", "--input", "x")]
    [InlineData("--in-place 不能与 --output 或 --format 同用。", "run", "a.ipynb", "--in-place", "--output")]
    [InlineData("--cell-timeout 后面缺少值。", "--cell-timeout")]
    [InlineData("--timeout 只能写一次。", "run", "a.ipynb", "--timeout", "1", "--timeout", "2")]
    [InlineData("--format 须为 ipynb、html、trx、junit 之一，得到的是“zip”。", "run", "a.ipynb", "--format", "zip")]
    [InlineData("--format 须为 ipynb、html、trx、junit 之一，得到的是“1”。", "run", "a.ipynb", "--format", "1")]
    [InlineData("--in-place 不能与 --output 或 --format 同用。", "run", "a.ipynb", "--in-place", "--format", "html")]
    [InlineData("--fail-fast 与 --keep-going 只能用一个。", "--fail-fast", "--keep-going")]
    [InlineData("--output 后面不能是空的。", "run", "a.ipynb", "--output", "")]
    [InlineData("--memory 须写成 800M 或 2G 这样，至少 256M，0 表示不限，得到的是“much”。", "run", "a.ipynb", "--memory", "much")]
    [InlineData("--memory 须写成 800M 或 2G 这样，至少 256M，0 表示不限，得到的是“1M”。", "run", "a.ipynb", "--memory", "1M")]
    [InlineData("没有 frob 这个命令或选项。", "frob")]
    [InlineData("没有 --colour 这个选项。", "run", "a.ipynb", "--colour")]
    [InlineData("--output 后面缺少值。", "run", "a.ipynb", "--output")]
    [InlineData("缺少笔记本，请写出 .ipynb 或 .dib 文件的路径。", "export")]
    public void A_wrong_command_line_is_refused_with_a_sentence_that_says_what_is_wrong(string sentence, params string[] arguments)
    {
        var answer = TiduCommand.Run(folder.Path, arguments);

        Assert.Equal((1, sentence + "\n用 --help 查看用法。\n"), (answer.ExitCode, answer.Errors));
    }

    [Fact]
    public void The_help_lists_the_formats_as_they_are_written() =>
        Assert.Contains("--format <ipynb|html|trx|junit>", TiduCommand.Run(folder.Path, "run", "--help").Output, StringComparison.Ordinal);

    [Fact]
    public void An_error_inside_the_program_is_one_sentence_unless_the_trace_is_asked_for()
    {
        // A worker that is asked for nothing meets what no user's file can cause.
        var answer = TiduCommand.Run(folder.Path, "--notebook-worker");
        var traced = TiduCommand.Run(folder.Path, [("TIDU_TRACE", "1")], "--notebook-worker");

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches("^✗ 程序内部出错（JsonException：.*）；设环境变量 TIDU_TRACE=1 再运行可看到详情。\n$", answer.Errors);
        Assert.Contains("   at ", traced.Errors, StringComparison.Ordinal);
        Assert.EndsWith(answer.Errors, traced.Errors, StringComparison.Ordinal);
    }
}
