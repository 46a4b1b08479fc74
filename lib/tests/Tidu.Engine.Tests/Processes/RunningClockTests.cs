using System.Diagnostics;
using Tidu.Engine.Processes;

namespace Tidu.Engine.Tests;

public class RunningClockTests
{
    [Fact]
    public async Task Time_in_which_a_process_would_compute_and_gets_no_processor_does_not_count()
    {
        Assert.SkipUnless(File.Exists("/proc/pressure/cpu"), "Only Linux tells, and not every one.");
        // Ten that want the same processor: each gets a tenth of it.
        var loops = Enumerable.Range(0, 10).Select(_ => Start("taskset", "-c", "0", "sh", "-c", "while :; do :; done")).ToList();
        try
        {
            var clock = new RunningClock(loops[0].Id);
            await WatchAsync(clock);

            Assert.InRange(clock.Counted / clock.Wall, 0, 0.7);
        }
        finally
        {
            loops.ForEach(loop => loop.Kill());
        }
    }

    [Fact]
    public async Task Time_in_which_a_process_sleeps_counts_on_the_busiest_machine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere all time counts.");
        using var sleeping = Start("sleep", "600");
        var clock = new RunningClock(sleeping.Id);

        await WatchAsync(clock);

        sleeping.Kill();
        Assert.Equal(clock.Wall, clock.Counted);
    }

    private static async Task WatchAsync(RunningClock clock)
    {
        for (var i = 0; i < 30; i++)
        {
            clock.Tick();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(program, arguments);
}
