namespace Tidu.Lessons;

/// <summary>Other views of a run, which stay what the run is: one that knows its effective rates still knows them.</summary>
public static class TraceExtensions
{
    /// <summary>The run's beginning: the start and the first <paramref name="steps"/> steps.</summary>
    /// <typeparam name="TTrace">The kind of run.</typeparam>
    /// <param name="trace">The run.</param>
    /// <param name="steps">The number of steps to keep, from 0 to <see cref="Trace2D.Steps"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative or more than the run has.</exception>
    public static TTrace UpTo<TTrace>(this TTrace trace, int steps)
        where TTrace : Trace2D
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (steps < 0 || steps > trace.Steps)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                steps,
                $"“{trace.Name}”走了 {trace.Steps} 步，只能取 0 到 {trace.Steps} 步。"
            );
        }
        return (TTrace)(trace with { Points = trace.Points[..(steps + 1)] });
    }

    /// <summary>The same run under another name, for a chart with several.</summary>
    /// <typeparam name="TTrace">The kind of run.</typeparam>
    /// <param name="trace">The run.</param>
    /// <param name="name">What charts shall call it.</param>
    public static TTrace Named<TTrace>(this TTrace trace, string name)
        where TTrace : Trace2D
    {
        ArgumentNullException.ThrowIfNull(trace);
        return (TTrace)(trace with { Name = name });
    }
}
