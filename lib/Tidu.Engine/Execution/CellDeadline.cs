using System.Diagnostics;
using Tidu.Engine.Processes;

namespace Tidu.Engine.Execution;

/// <summary>When a cell has had its time.</summary>
/// <param name="cell">How long it may take, see <see cref="RunningClock"/>; <see langword="null"/> for no limit.</param>
/// <param name="notebook">How long its notebook may take by the clock; <see langword="null"/> for no limit.</param>
/// <param name="sinceStart">How long the notebook has taken.</param>
/// <param name="process">The process in which the cell runs.</param>
internal sealed class CellDeadline(TimeSpan? cell, TimeSpan? notebook, Stopwatch sinceStart, int process)
{
    // A cell to which a busy machine gives next to no processor is given up at last.
    private const int Stretch = 5;

    /// <summary>How often it makes sense to ask.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly RunningClock clock = new(process);

    /// <summary>Whether there is any limit.</summary>
    public bool IsLimited => cell is not null || notebook is not null;

    /// <summary>Which limit has passed; to be asked every now and then, as the time that counts is measured between.</summary>
    /// <param name="grace">How much more than the limit is granted.</param>
    /// <returns>A sentence, or <see langword="null"/> as long as there is time.</returns>
    public string? Passed(TimeSpan grace = default)
    {
        if (notebook is { } whole && sinceStart.Elapsed >= whole + grace)
        {
            return Sentence("整个笔记本", whole, "--timeout");
        }
        if (cell is not { } limit)
        {
            return null;
        }
        clock.Tick();
        return clock.Counted >= limit + grace || clock.Wall >= limit * Stretch + grace ? Sentence("这一格", limit, "--cell-timeout") : null;
    }

    private static string Sentence(string what, TimeSpan limit, string option) =>
        FormattableString.Invariant($"{what}的运行超过了 {limit.TotalSeconds:0.##} 秒的时限，如确实需要更久，请加大 {option}。");
}
