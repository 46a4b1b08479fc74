namespace Tidu.Benchmarks;

/// <summary>One way to do the work that is compared.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Run">Does the work so many times and returns the nanoseconds that took.</param>
internal sealed record Contender(string Name, Func<int, double> Run)
{
    /// <summary>A contender within this process.</summary>
    public static Contender Of(string name, Action work) =>
        new(
            name,
            times =>
            {
                var begin = System.Diagnostics.Stopwatch.GetTimestamp();
                for (var i = 0; i < times; i++)
                {
                    work();
                }
                return System.Diagnostics.Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
            }
        );
}
