using Tidu.Documents;

namespace Tidu.Cli.Tests;

/// <summary>Limits that hold even if the process in which a cell runs cannot keep them itself.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Starved =
        "await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 20000).Select(_ => Task.Run(() => System.Threading.Thread.Sleep(1000))));";

    private const string Stopped =
        "System.Threading.Thread.Sleep(1000);\nSystem.Diagnostics.Process.Start(\"kill\", $\"-STOP {Environment.ProcessId}\").WaitForExit();";

    private const string Native =
        "while (true) { var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 20);\n"
        + "unsafe { new Span<byte>((void*)block, 1 << 20).Fill(1); } }";

    private const string Child = "System.Diagnostics.Process.Start(\"sh\", new[] { \"-c\", \"exec tail /dev/zero\" }).WaitForExit();";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Starved, "--cell-timeout", "4", "这一格的运行超过了 4 秒的时限")]
    [InlineData(Stopped, "--cell-timeout", "4", "这一格的运行超过了 4 秒的时限")]
    [InlineData(Native, "--memory", "300M", "这一格用的内存超过了 300 MB 的上限")]
    [InlineData(Child, "--memory", "0.3G", "这一格用的内存超过了 307 MB 的上限")]
    public async Task A_cell_beyond_a_limit_is_ended_from_outside_and_named_and_what_was_shown_is_kept(
        string code,
        string option,
        string limit,
        string reason
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The cells use what Linux has.");
        folder.WriteNotebook("bad.ipynb", "Console.Write(\"first\");", $"Console.Write(\"second\");\n{code}", "Console.Write(\"third\");");
        folder.WriteNotebook("good.ipynb", "Console.Write(\"good\");");

        var run = await RunAsync("run", "bad.ipynb", "good.ipynb", "-o", "results", option, limit);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"✗ bad.ipynb 第 2 格：{reason}", run.Errors);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.Equal(["first", "second"], Printed("results/bad.ipynb").Take(2));
        Assert.Equal(["good"], Printed("results/good.ipynb"));
    }

    [Fact]
    public async Task A_notebook_beyond_its_limit_is_ended_from_outside_and_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The cell uses what Linux has.");
        folder.WriteNotebook("bad.ipynb", Stopped);

        var run = await RunAsync("run", "bad.ipynb", "--cell-timeout", "0", "--timeout", "5");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("✗ bad.ipynb 第 1 格：整个笔记本的运行超过了 5 秒的时限", run.Errors);
    }

    [Fact]
    public async Task What_a_notebook_leaves_behind_does_not_hold_up_the_next()
    {
        folder.WriteNotebook("a.ipynb", Starved.Replace("await ", "_ = "));
        folder.WriteNotebook("b.ipynb", "await Task.Delay(1); Console.Write(\"second\");");
        folder.WriteNotebook("c.ipynb", "await Task.Delay(1); Console.Write(\"third\");");

        var export = await RunAsync("export", "a.ipynb", "b.ipynb", "c.ipynb", "-o", "site");

        Assert.Equal((0, ""), (export.ExitCode, export.Errors));
    }

    [Fact]
    public async Task A_page_is_not_waited_for_longer_either()
    {
        folder.WriteNotebook("bad.ipynb", Starved);

        var export = await RunAsync("export", "bad.ipynb", "--cell-timeout", "2");

        Assert.Equal(2, export.ExitCode);
        Assert.StartsWith("✗ bad.ipynb 第 1 格：这一格的运行超过了 2 秒的时限", export.Errors);
    }

    [Fact]
    public async Task Too_many_objects_fail_their_cell_alone()
    {
        folder.WriteNotebook(
            "a.ipynb",
            "var all = new List<byte[]>();\nwhile (true) all.Add(Enumerable.Repeat((byte)1, 1 << 20).ToArray());",
            "all = null; Console.Write(\"next\");"
        );

        var run = await RunAsync("run", "a.ipynb", "-o", "b.ipynb", "--memory", "600M");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^✗ a.ipynb 第 1 格第 2 行：OutOfMemoryException: .*或加大 --memory", run.Errors);
        Assert.Equal(["", "next"], Printed("b.ipynb"));
    }

    [Theory]
    [InlineData("--cell-timeout", "0")]
    [InlineData("--timeout", "0")]
    [InlineData("--memory", "0")]
    [InlineData("--memory", "2G")]
    [InlineData("--memory", "900mb")]
    [InlineData("--memory", "1.5G")]
    public async Task A_limit_can_be_chosen_and_nought_is_none(string option, string limit)
    {
        folder.WriteNotebook("a.ipynb", "1");

        Assert.Equal(0, (await RunAsync("run", "a.ipynb", option, limit)).ExitCode);
    }

    [Theory]
    [InlineData("KILL", "内存不够，或被别的程序强行结束，退出代码 137")]
    [InlineData("TERM", "被别的程序要求结束，退出代码 143")]
    public async Task A_process_that_was_ended_is_explained_in_words(string signal, string words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other signals.");
        folder.WriteNotebook(
            "a.ipynb",
            $"System.Diagnostics.Process.Start(\"kill\", $\"-{signal} {{Environment.ProcessId}}\").WaitForExit(); System.Threading.Thread.Sleep(9000);"
        );

        var run = await RunAsync("run", "a.ipynb");

        Assert.Equal((2, $"✗ a.ipynb 第 1 格：这一格结束了进程（{words}）；后面的格没有运行。\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Reading_past_the_console_ends_at_once()
    {
        folder.WriteNotebook(
            "a.ipynb",
            "Console.Write(Console.OpenStandardInput().ReadByte());",
            "Console.Write(Console.ReadLine() is null);",
            "System.Diagnostics.Process.Start(\"sort\").WaitForExit();"
        );

        Assert.Equal(0, (await RunAsync("run", "a.ipynb", "-o", "b.ipynb", "--cell-timeout", "20")).ExitCode);

        Assert.Equal(["-1", "True", ""], Printed("b.ipynb"));
    }

    private Task<TiduCommand> RunAsync(params string[] arguments) =>
        Task.Run(() => TiduCommand.Run(folder.Path, arguments)).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private IEnumerable<string> Printed(string name) =>
        NotebookFile
            .Read(folder.File(name))
            .Cells.Cast<CodeCell>()
            .Select(cell => string.Concat(cell.Outputs.OfType<StreamOutput>().Select(stream => stream.Text)));
}
