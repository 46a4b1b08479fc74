using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells a right step that is taken several times in one call.</summary>
internal static class Repetition
{
    private const int Most = 200;

    /// <summary>How many right steps each call takes, or null if it does not take the same number of them.</summary>
    public static int? Count(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        for (var count = 2; count <= Most; count++)
        {
            if (observations.All(one => Tolerance.Near(one.X, After(count, algorithm, one), one.Own.X, Tolerance.Model)))
            {
                return count;
            }
        }
        return null;
    }

    private static double After(int count, Algorithm algorithm, Observation observation)
    {
        var step = algorithm.Compiled(observation.Settings);
        var (x, s) = (observation.Own.X, observation.Own.S);
        for (var k = 0; k < count; k++)
        {
            (x, s) = step(x, observation.Own.Slope * x, s);
        }
        return x;
    }
}
