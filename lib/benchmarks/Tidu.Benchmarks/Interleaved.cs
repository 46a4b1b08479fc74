namespace Tidu.Benchmarks;

/// <summary>Measures contenders by turns, so that whatever slows the machine for a while slows all of them.</summary>
internal static class Interleaved
{
    private const double TurnNanoseconds = 2e6;
    private const int WarmUps = 5;

    /// <summary>The runtime looks for code to compile anew a tenth of a second after the last call of new code.</summary>
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The median time of each contender over all rounds, in nanoseconds for doing the work once.</summary>
    public static IReadOnlyList<double> Medians(IReadOnlyList<Contender> contenders, int rounds)
    {
        var times = WarmUp(contenders);
        double[][] measured = [.. contenders.Select(_ => new double[rounds])];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                measured[i][round] = contenders[i].Run(times[i]) / times[i];
            }
        }
        return [.. measured.Select(Median)];
    }

    /// <summary>Runs until the code is compiled for good, and finds how often the work fits into a turn.</summary>
    private static int[] WarmUp(IReadOnlyList<Contender> contenders)
    {
        int[] times = [.. contenders.Select(_ => 1)];
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                var once = contenders[i].Run(times[i]) / times[i];
                times[i] = Math.Max(1, (int)(TurnNanoseconds / once));
            }
            Thread.Sleep(CompilerPause);
        }
        return times;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
