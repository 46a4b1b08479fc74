using System.Globalization;

namespace Tidu.Jupyter.Tests;

public sealed class MemoryTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private const int Rounds = 5;
    private const int RunsOfRound = 100;

    // Where its lines are, about 4 KB, is kept for traces; what the compiler knows of it, about 30 KB, is not.
    private const int MostOfOneRun = 16 << 10;

    [Fact]
    public void A_cell_that_declares_nothing_leaves_little_behind()
    {
        kernel.Client.Execute("var list = Enumerable.Range(0, 10).Select(i => i * 0.5).ToList();");
        Run();
        List<long> live = [Live()];

        for (var round = 0; round < Rounds; round++)
        {
            Run();
            live.Add(Live());
        }

        // Buffers and caches grow once in a while, what cells leave behind grows in every round.
        var growth = live.Zip(live.Skip(1), (before, after) => (after - before) / RunsOfRound).Order().ToList();
        Assert.InRange(growth[Rounds / 2], long.MinValue, MostOfOneRun);
    }

    private void Run()
    {
        string[] ids = [.. Enumerable.Range(0, RunsOfRound).Select(_ => kernel.Client.SendExecute("list.Sum()"))];
        foreach (var id in ids)
        {
            kernel.Client.ReceiveReply(kernel.Client.Shell, id);
        }
        kernel.Client.ReceiveTold(ids[^1]);
    }

    private long Live()
    {
        var (_, told) = kernel.Client.Execute("$\"{GC.GetTotalMemory(forceFullCollection: true)}\"");
        return long.Parse((string)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]!, CultureInfo.InvariantCulture);
    }
}
