using System.Xml.Linq;

namespace Tidu.Cli.Tests;

/// <summary>Whatever a notebook says, a message is one line, and nothing in it commands the terminal.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Control_characters_of_a_notebook_reach_the_terminal_as_pictures_and_line_ends_as_spaces()
    {
        folder.WriteNotebook("a.ipynb", "throw new Exception(\"x\\u001b[31m\\0\\u009b2J\\u202e\\nsecond\\u2028third\\r\\n\");");

        var answer = TiduCommand.Run(folder.Path, "run", "a.ipynb");

        Assert.Equal("✗ a.ipynb 第 1 格第 1 行：Exception: x␛[31m␀\uFFFD2J\uFFFD second third\n", answer.Errors);
    }

    [Fact]
    public void A_files_name_is_told_without_its_control_characters()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        folder.WriteNotebook("a\u001b[2J\nb.ipynb", "throw new Exception(\"x\");");

        var answer = TiduCommand.Run(folder.Path, "run", "a\u001b[2J\nb.ipynb", "none\u0007\n.ipynb");

        Assert.StartsWith("✗ a␛[2J b.ipynb  1 个代码格", answer.Output);
        Assert.Contains("✗ a␛[2J b.ipynb 第 1 格第 1 行：Exception: x\n", answer.Errors);
        Assert.Contains("✗ none␇ .ipynb：没有这个文件", answer.Errors);
    }

    [Fact]
    public void Differences_are_shown_line_by_line_without_control_characters()
    {
        folder.WriteNotebook("a.ipynb", "Console.Write(\"one\\ntwo\\u001b[0m\");");

        var answer = TiduCommand.Run(folder.Path, "run", "a.ipynb", "--check");

        Assert.Equal(4, answer.ExitCode);
        Assert.Equal(
            ["+one", "+two␛[0m"],
            answer.Errors.Split('\n').Select(line => line.Replace(" ", "")).Where(line => line.StartsWith('+'))
        );
    }

    [Fact]
    public void A_folder_for_temporary_files_that_is_not_there_is_named_where_it_is_needed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Unix is told of this folder by a variable.");
        folder.WriteNotebook("a.ipynb", "#r \"nuget: No.Such.Package, 1.0.0\"\n1");

        var answer = TiduCommand.Run(folder.Path, [("TMPDIR", "/no/such/folder")], "run", "a.ipynb");

        Assert.Equal(2, answer.ExitCode);
        Assert.EndsWith("：没有临时文件夹 /no/such/folder，请建立它，或改正环境变量 TMPDIR。\n", answer.Errors);
        Assert.Single(answer.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("trx")]
    public void Reports_are_XML_whatever_an_exception_says(string format)
    {
        folder.WriteNotebook("a.ipynb", "throw new Exception(\"x\\u001b\\0\\uffff&#x0;\");");

        TiduCommand.Run(folder.Path, "run", "a.ipynb", "--format", format, "-o", "report.xml");

        Assert.Contains("x\uFFFD\uFFFD\uFFFD&#x0;", XDocument.Load(folder.File("report.xml")).ToString().Replace("&amp;", "&"));
    }

    [Fact]
    public void A_link_beside_its_notebook_is_run_and_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a system on which everybody may make links");
        folder.WriteNotebook("real.ipynb", "Console.Write(\"seen\");");
        File.CreateSymbolicLink(folder.File("link.ipynb"), "real.ipynb");

        Assert.Equal((0, ""), Answer("run", "link.ipynb"));
        Assert.Equal((0, ""), Answer("run", "link.ipynb", "--in-place"));

        Assert.Contains("seen", File.ReadAllText(folder.File("real.ipynb")));
        Assert.Equal("real.ipynb", new FileInfo(folder.File("link.ipynb")).LinkTarget);
    }

    private (int, string) Answer(params string[] arguments)
    {
        var answer = TiduCommand.Run(folder.Path, arguments);
        return (answer.ExitCode, answer.Errors);
    }
}
