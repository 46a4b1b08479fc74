using Tidu.Documents;
using Tidu.Engine.Running;

namespace Tidu.Engine.Tests;

public class InterruptionTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;);")]
    [InlineData("do ; while (true);")]
    [InlineData("again: goto again;")]
    [InlineData("foreach (var i in Forever()) { } IEnumerable<int> Forever() { while (true) yield return 1; }")]
    [InlineData("while (true) await Task.Delay(1);")]
    [InlineData("while (true) { try { throw new Exception(); } catch (Exception) { } }")]
    [InlineData("Action spin = () => { while (true) { } }; await Task.Run(spin);")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(60)")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("lock (new object()) { new TaskCompletionSource().Task.Wait(); }")]
    public async Task A_cell_that_never_ends_is_stopped_at_its_limit_and_the_next_one_runs(string code)
    {
        var result = await Notebook.RunAsync(
            new RunOptions { CellTimeout = TimeSpan.FromSeconds(0.5) },
            "var x = 1;",
            code,
            "Console.Write(x);"
        );

        var failure = Assert.Single(result.Failures);
        Assert.Equal(2, failure.Cell);
        Assert.Equal("这一格的运行超过了 0.5 秒的时限，如确实需要更久，请加大 --cell-timeout。", failure.Message);
        Assert.Equal("1", result.Printed(3));
    }

    [Theory]
    [InlineData("int F(int n) => F(n + 1); F(0)")]
    [InlineData("int F(int n) { return F(n + 1) + 1; }\nF(0)")]
    [InlineData("class C { public int P => P; }\nnew C().P")]
    [InlineData("Func<int, int> f = null; f = n => { return f(n + 1) + 1; };\nf(0)")]
    [InlineData("Func<int, int> f = null; f = n => f(n + 1) + 1;\nf(0)")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nawait Task.Run(() => F(0));")]
    [InlineData(
        "int F(int n) => F(n + 1) + 1;\nvar thread = new System.Threading.Thread(() => F(0), 1 << 18);\nthread.Start(); thread.Join();"
    )]
    public async Task Endless_recursion_is_an_error_of_its_cell(string code)
    {
        var result = await Notebook.RunAsync(code, "Console.Write(\"next\");");

        Assert.StartsWith("递归太深或没有尽头，", Assert.Single(result.Failures).Message);
        Assert.Equal("next", result.Printed(2));
    }

    [Fact]
    public async Task A_recursion_of_a_hundred_thousand_calls_is_not_too_deep() =>
        Assert.Empty((await Notebook.RunAsync("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(100_000)")).Failures);

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var run = NotebookRunner.RunAsync(
            Notebook.Of("while (true) { }"),
            Path.Combine(Notebook.Folder, "test.ipynb"),
            null,
            cancellation.Token
        );

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task An_exception_in_a_thread_is_an_error_of_its_cell_and_does_not_end_the_process()
    {
        var result = await Notebook.RunAsync(
            "var thread = new System.Threading.Thread(() => throw new Exception(\"in a thread\"));\nthread.Start(); thread.Join();",
            "Console.Write(\"next\");"
        );

        Assert.Equal("Exception: in a thread", Assert.Single(result.Failures).Message);
        Assert.Equal("next", result.Printed(2));
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(300); throw new Exception(\"late\"); }).Start();")]
    [InlineData("async void Later() { await Task.Delay(300); throw new Exception(\"late\"); }\nLater();")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new Exception(\"late\"), null, 300, -1);")]
    public async Task An_exception_after_its_cell_has_ended_is_an_error_of_that_cell(string code)
    {
        var result = await Notebook.RunAsync(code, "System.Threading.Thread.Sleep(2000);", "Console.Write(\"next\");");

        var failure = Assert.Single(result.Failures);
        Assert.Equal((1, "这一格结束以后，它留下的线程出错：Exception: late"), (failure.Cell, failure.Message));
        Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(1)));
        Assert.Equal("next", result.Printed(3));
    }
}
