using System.Diagnostics;

namespace Tidu.Engine.Processes;

/// <summary>
/// Counts the time that a process runs, sleeps or waits, but not that in which it would run and the machine gives its processors to
/// others: on a machine that is too busy a short computation takes long, and is not to blame.
/// </summary>
/// <remarks>Only Linux tells; elsewhere all time counts. What is counted is what lies between two calls of <see cref="Tick"/>.</remarks>
/// <param name="process">The process's id.</param>
internal sealed class RunningClock(int process)
{
    // Longer between two ticks: it was the caller who did not get to look.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);

    // Threads of a worker that wake up now and then.
    private static readonly string[] Watchers = ["messages", "requests"];

    private long last = Stopwatch.GetTimestamp();
    private (TimeSpan Processor, TimeSpan Pressure)? before;

    /// <summary>The time by the clock.</summary>
    public TimeSpan Wall { get; private set; }

    /// <summary>The time that counts, never more than that by the clock.</summary>
    public TimeSpan Counted { get; private set; }

    /// <summary>Looks at the clock and the process.</summary>
    public void Tick()
    {
        var now = Stopwatch.GetTimestamp();
        var step = Min(Stopwatch.GetElapsedTime(last, now), LongestStep);
        last = now;
        Wall += step;
        Counted += step - Withheld(step);
    }

    // A process that gets a whole processor is not kept waiting, however many it wants.
    private TimeSpan Withheld(TimeSpan step)
    {
        var now = (Processor: ProcessTable.ProcessorTime(process), Pressure: ProcessTable.Pressure());
        var (used, waited) = before is var (processor, pressure) ? (now.Processor - processor, now.Pressure - pressure) : (step, default);
        before = now;
        var most = Min(step - used, waited);
        return most > TimeSpan.Zero && ProcessTable.WantsProcessor(process, Watchers) ? most : TimeSpan.Zero;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
