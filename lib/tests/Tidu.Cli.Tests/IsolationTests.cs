using System.Diagnostics;
using Tidu.Documents;

namespace Tidu.Cli.Tests;

/// <summary>Cells that do the worst they can to their process.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Exit = "typeof(Environment).GetMethod(\"Exit\").Invoke(null, new object[] { 3 });";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_cell_that_ends_its_process_keeps_what_it_and_the_cells_before_it_showed()
    {
        folder.WriteNotebook(
            "a.ipynb",
            "Console.Write(\"first\"); var shown = display(\"old\");",
            "shown.Update(\"new\"); Console.Write(\"second\");",
            $"Console.Write(\"third\");\n{Exit}",
            "Console.Write(\"never\");"
        );

        Assert.Equal(2, Run("a.ipynb", "-o", "b.ipynb").ExitCode);

        var cells = NotebookFile.Read(folder.File("b.ipynb")).Cells.Cast<CodeCell>().ToList();
        Assert.Equal([1, 2, 3, null], cells.Select(cell => cell.ExecutionCount));
        Assert.Equal(["first", "new"], cells[0].Outputs.Select(Text));
        Assert.Equal(["second"], cells[1].Outputs.Select(Text));
        Assert.Equal(["third", "这一格结束了进程（退出代码 3）；后面的格没有运行。"], cells[2].Outputs.Select(Text));
        Assert.Empty(cells[3].Outputs);
    }

    [Theory]
    [InlineData(
        "class Bad { ~Bad() => Process.GetCurrentProcess().Kill(); }\nvoid Make() => new Bad();\nMake(); GC.Collect(); GC.WaitForPendingFinalizers();"
    )]
    [InlineData("typeof(Environment).GetMethod(\"FailFast\", [typeof(string)]).Invoke(null, [\"meant\"]);")]
    [InlineData("Process.GetCurrentProcess().Kill();")]
    public void Whatever_ends_a_process_is_told_by_cell_and_alike_in_a_page_and_in_reports(string code)
    {
        folder.WriteNotebook("bad.ipynb", "1", $"using System.Diagnostics;\n{code}", "2");
        folder.WriteNotebook("good.ipynb", "Console.Write(\"good\");");

        var run = Run("bad.ipynb", "good.ipynb", "--format", "junit", "-o", "a.xml");
        var export = TiduCommand.Run(folder.Path, "export", "bad.ipynb", "good.ipynb", "--single-file");

        Assert.All([run, export], answer => Assert.Equal(2, answer.ExitCode));
        Assert.All([run, export], answer => Assert.Contains("✗ bad.ipynb 第 2 格：这一格结束了进程", answer.Errors));
        Assert.All([run, export], answer => Assert.Contains("✓ good.ipynb", answer.Output));
        Assert.Contains("name=\"bad.ipynb\" tests=\"2\" failures=\"1\"", File.ReadAllText(folder.File("a.xml")));
        Assert.Contains("good", File.ReadAllText(folder.File("good.html")));
        Assert.False(File.Exists(folder.File("bad.html")));
    }

    [Theory]
    [InlineData("sleep 600 & echo $! > child", "1")]
    [InlineData("sleep 600 & echo $! > child", Exit)]
    [InlineData("setsid sleep 600 & echo $! > child", "1")]
    [InlineData("setsid sleep 600 & echo $! > child", Exit)]
    [InlineData("env -i setsid sleep 600 & echo $! > child", "1")]
    public void Processes_that_a_cell_has_started_end_with_the_notebook_in_whatever_session_they_are(string start, string end)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists processes in /proc.");
        folder.WriteNotebook("a.ipynb", $"System.Diagnostics.Process.Start(\"sh\", new[] {{ \"-c\", \"{start}\" }}).WaitForExit();", end);

        Run("a.ipynb");

        Assert.False(IsAlive("child"));
    }

    [Fact]
    public async Task Interrupting_ends_at_once_leaves_no_process_and_no_changed_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists processes in /proc.");
        var path = folder.WriteNotebook(
            "a.ipynb",
            "System.IO.File.WriteAllText(\"worker\", Environment.ProcessId.ToString());",
            "while (true) ;"
        );
        var before = File.ReadAllText(path);
        var run = Task.Run(() => Run("a.ipynb", "--in-place"));
        while (!File.Exists(folder.File("worker")) || File.ReadAllText(folder.File("worker")).Length == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        var worker = File.ReadAllText(folder.File("worker"));
        var parent = File.ReadAllText($"/proc/{worker}/stat").Split(' ')[3];

        Process.Start("kill", ["-INT", parent]).WaitForExit();

        Assert.Equal((130, "✗ 已中断。\n"), ((await run).ExitCode, (await run).Errors));
        Assert.False(IsAlive("worker"));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("System.IO.File.AppendAllText(\"a.ipynb\", \" \");")]
    [InlineData("System.IO.File.Delete(\"a.ipynb\");")]
    public void A_notebook_that_was_changed_meanwhile_is_not_written_over(string change)
    {
        var path = folder.WriteNotebook("a.ipynb", change);

        var run = Run("a.ipynb", "--in-place");

        Assert.Equal((1, "✗ a.ipynb：无法写入，文件在运行期间被改动或删除，因此没有写回，请再运行一次。\n"), (run.ExitCode, run.Errors));
        Assert.True(!File.Exists(path) || File.ReadAllText(path).EndsWith(' '));
    }

    [Fact]
    public void What_goes_past_the_console_does_not_disturb()
    {
        folder.WriteNotebook(
            "a.ipynb",
            "var raw = Console.OpenStandardOutput();\nfor (var i = 0; i < 1000; i++) raw.Write(new byte[] { 30, (byte)'{', (byte)'x', 10 });",
            "Console.OpenStandardOutput().Close(); Console.Out.Close();\nConsole.Write(\"seen\");"
        );

        Assert.Equal(0, Run("a.ipynb", "--in-place").ExitCode);

        Assert.Equal("seen", Text(Assert.Single(((CodeCell)NotebookFile.Read(folder.File("a.ipynb")).Cells[1]).Outputs)));
    }

    [Fact]
    public void Without_a_cache_nothing_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a test choose the folder of the cache.");
        folder.WriteNotebook("a.ipynb", "1");

        TiduCommand.Run(folder.Path, [("XDG_DATA_HOME", folder.File("cache"))], "run", "a.ipynb", "--no-cache");

        Assert.False(Directory.Exists(folder.File("cache")));
    }

    private static string Text(Output output) =>
        output switch
        {
            StreamOutput stream => stream.Text,
            ErrorOutput error => error.Value,
            DisplayData display => (string)display.Data["text/plain"]!,
            _ => "",
        };

    private TiduCommand Run(params string[] arguments) => TiduCommand.Run(folder.Path, ["run", .. arguments]);

    // A process that has ended is still listed as long as nobody has asked for its exit code.
    private bool IsAlive(string file)
    {
        var state = $"/proc/{File.ReadAllText(folder.File(file))}/stat";
        return File.Exists(state) && File.ReadAllText(state).Split(' ')[2] != "Z";
    }
}
