using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Calls a learner's step from every start and writes down what it answers.</summary>
internal sealed class StepRunner(Submission submission, ImmutableArray<Observation>.Builder observations)
{
    private static readonly Coordinate Unseen = new(double.NaN, double.NaN, double.NaN);
    private readonly double[] previous = new double[2];
    private int calls;

    /// <summary>The run and the step that are under way.</summary>
    public (int Run, int Step) Position { get; private set; }

    /// <summary>Makes all runs; tells whether the step answered the first question differently at the end.</summary>
    public bool RunAll()
    {
        var remembers = false;
        foreach (var settings in submission.Settings)
        {
            var step = submission.Make(settings);
            var first = observations.Count;
            (calls, previous[0], previous[1]) = (0, 0, 0);
            for (var run = 0; run < StartingPoints.All.Length; run++)
            {
                var (x1, x2, s1, s2) = StartingPoints.All[run];
                if (submission.SeesBoth)
                {
                    Run(step, settings, run, ([x1, x2], [s1, s2]), 0);
                }
                else
                {
                    Run(step, settings, run, ([x1], [s1]), 0);
                    Run(step, settings, run, ([x2], [s2]), 1);
                }
            }
            remembers |= Differs(step, observations[first]);
        }
        return remembers;
    }

    /// <summary>One run; <paramref name="coordinate"/> is the index of the first variable.</summary>
    private void Run(ArrayStep step, Hyperparameters settings, int run, (double[] X, double[] S) start, int coordinate)
    {
        var (x, s) = start;
        for (var k = 1; k <= StartingPoints.Steps; k++)
        {
            Position = (run, k);
            var (newX, newS) = Answer(step, x, s, coordinate);
            calls++;
            for (var i = 0; i < x.Length; i++)
            {
                var other = x.Length > 1 ? At(x, s, 1 - i, coordinate) : Unseen;
                var own = At(x, s, i, coordinate);
                observations.Add(new(run, k, coordinate + i + 1, own, other, settings, calls, previous[i], newX[i], newS[i]));
                previous[i] = newS[i];
            }
            (x, s) = (newX, newS);
        }
    }

    private static (double[] X, double[] S) Answer(ArrayStep step, double[] x, double[] s, int coordinate)
    {
        double[] gradient = [.. x.Select((value, i) => StartingPoints.Slopes[coordinate + i] * value)];
        // Copies, so that a step that works in place leaves no trace in what was asked.
        var (newX, newS) = step([.. x], gradient, [.. s]);
        if (newX is null || newS is null || newX.Length != x.Length || newS.Length != x.Length)
        {
            throw new StepShapeException($"返回的 x 与 s 应当各有 {x.Length} 个数");
        }
        return ([.. newX], [.. newS]);
    }

    private static bool Differs(ArrayStep step, Observation first)
    {
        var alone = double.IsNaN(first.Other.Slope);
        double[] x = alone ? [first.Own.X] : [first.Own.X, first.Other.X];
        var s = new double[x.Length];
        var (newX, newS) = Answer(step, x, s, 0);
        return !newX[0].Equals(first.X) || !newS[0].Equals(first.S);
    }

    private static Coordinate At(double[] x, double[] s, int i, int coordinate) => new(x[i], s[i], StartingPoints.Slopes[coordinate + i]);
}

/// <summary>A step returned something else than as many numbers as it got.</summary>
internal sealed class StepShapeException(string message) : Exception(message);
