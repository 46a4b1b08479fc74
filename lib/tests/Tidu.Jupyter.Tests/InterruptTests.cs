using System.Diagnostics;
using NetMQ;

namespace Tidu.Jupyter.Tests;

public sealed class InterruptTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private readonly KernelClient client = kernel.Client;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(100)")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("while (true) { try { await Task.Delay(10); } catch { } }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Where(i => Enumerable.Range(0, int.MaxValue).All(j => j >= 0)).Count()")]
    [InlineData(
        "(from i in Enumerable.Range(0, int.MaxValue) from j in Enumerable.Range(0, int.MaxValue) where i * j < -1 select i).Sum()"
    )]
    [InlineData("Parallel.For(0L, long.MaxValue, i => { });")]
    [InlineData("long sum = 0; Parallel.For(0L, long.MaxValue, i => sum += i);")]
    [InlineData("ParallelEnumerable.Range(0, int.MaxValue).Where(i => Enumerable.Range(0, int.MaxValue).All(j => j >= 0)).Count()")]
    [InlineData("Console.ReadLine()")]
    public void What_does_not_end_is_interrupted_and_the_state_is_kept(string code)
    {
        client.Execute("var kept = \"kept\";");
        var id = client.SendExecute(code, new() { ["allow_stdin"] = true });
        client.WaitFor(client.Broadcast, message => (string?)message["type"] == "execute_input");
        // It may still be compiled now, which is to make no difference.
        Thread.Sleep(200);
        Assert.Equal("ok", (string?)client.Ask(client.Control, "interrupt_request", [])["status"]);
        var reply = client.ReceiveReply(client.Shell, id);
        Assert.Equal("已中断。", (string?)reply["evalue"]);
        client.ReceiveTold(id);
        var (next, told) = client.Execute("kept");
        Assert.True((string?)next["status"] == "ok", next.ToJsonString());
        Assert.Equal("kept", (string?)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]);
    }

    [Fact]
    public void A_cell_can_be_interrupted_as_soon_as_it_is_told_of()
    {
        for (var i = 0; i < 20; i++)
        {
            var id = client.SendExecute("while (true) { }");
            client.WaitFor(client.Broadcast, message => (string?)message["type"] == "execute_input");
            client.Ask(client.Control, "interrupt_request", []);
            Assert.Equal("已中断。", (string?)client.ReceiveReply(client.Shell, id)["evalue"]);
            client.ReceiveTold(id);
        }
    }

    [Fact]
    public void The_signal_of_a_terminal_interrupts_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var id = client.SendExecute("while (true) { }");
        client.WaitFor(client.Broadcast, message => (string?)message["type"] == "execute_input");
        Thread.Sleep(200);
        using (var signal = Process.Start("kill", ["-INT", $"{kernel.Process.Id}"]))
        {
            signal.WaitForExit();
        }
        Assert.Equal("已中断。", (string?)client.ReceiveReply(client.Shell, id)["evalue"]);
        client.ReceiveTold(id);
        Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
    }

    [Fact]
    public void A_kernel_whose_cell_keeps_all_threads_busy_still_answers()
    {
        var id = client.SendExecute("Parallel.ForEach(Enumerable.Range(0, 100), i => { while (true) { } });");
        client.WaitFor(client.Broadcast, message => (string?)message["type"] == "execute_input");
        Thread.Sleep(500);
        client.Heartbeat.SendFrame("alive");
        Assert.Equal("alive", client.Heartbeat.ReceiveFrameString());
        Assert.Equal("ok", (string?)client.Ask(client.Control, "kernel_info_request", [])["status"]);
        client.Ask(client.Control, "interrupt_request", []);
        Assert.Equal("error", (string?)client.ReceiveReply(client.Shell, id)["status"]);
        client.ReceiveTold(id);
    }
}
