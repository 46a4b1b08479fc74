namespace Tidu.Benchmarks;

/// <summary>Measures contenders by turns, so that whatever slows the machine for a while slows all of them.</summary>
internal static class Interleaved
{
    private const double TurnNanoseconds = 10e6;
    private const double WarmUpNanoseconds = 150e6;

    /// <summary>The median time of each contender over all rounds, in nanoseconds for doing the work once.</summary>
    public static IReadOnlyList<double> Medians(IReadOnlyList<Contender> contenders, int rounds)
    {
        int[] times = [.. contenders.Select(WarmUp)];
        double[][] measured = [.. contenders.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                measured[i][round] = contenders[i].Run(times[i]) / times[i];
            }
        }
        return [.. measured.Select(Median)];
    }

    /// <summary>Runs until the code is compiled for good, and finds how often the work fits into a turn.</summary>
    private static int WarmUp(Contender contender)
    {
        double once = double.MaxValue;
        double spent = 0;
        int times = 1;
        while (spent < WarmUpNanoseconds)
        {
            double run = contender.Run(times);
            once = Math.Min(once, run / times);
            spent += run;
            times = Math.Max(1, (int)(TurnNanoseconds / once));
        }
        return times;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
