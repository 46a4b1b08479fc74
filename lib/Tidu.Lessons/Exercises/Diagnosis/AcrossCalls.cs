using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes that show only when one call is compared with the next: the formula of each step is right.</summary>
internal static class AcrossCalls
{
    private const double Nearness = 1e-8;

    /// <summary>The mistake that explains every call, or null.</summary>
    public static Mistake? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (Repetition.Count(algorithm, observations) is { } count)
        {
            return Named($"一次调用走了 {count} 步", "函数只走一步；反复调用它、把结果传给下一步，是外面的事。", "去掉函数里的循环");
        }
        if (observations.All(one => StartsAgain(algorithm, one)))
        {
            return Named(
                "没有用传进来的 x，每次都从 (-5, -2) 算起",
                "上一步走到哪里，由参数 x1、x2 告诉这一步。",
                "去掉函数里给 x1、x2 赋初值的那一句"
            );
        }
        // A step that is made anew for other settings forgets what it kept outside.
        var sequences = observations.GroupBy(one => (one.Index, one.Settings)).Select(group => group.ToImmutableArray()).ToList();
        var kept = sequences.FindAll(calls => KeepsState(algorithm, calls));
        if (kept.Count > 0 && sequences.Except(kept).All(calls => calls.All(call => IsRight(algorithm, call))))
        {
            return Named(
                "状态留在函数外面，没有用传进来的 s，也没有返回它",
                "状态要从参数进、从返回值出；留在外面，第二次训练就不是从 0 开始了。",
                "用参数 s1、s2，并把更新后的 s1、s2 返回"
            );
        }
        return Momentum(algorithm, sequences) is { } part
            ? Named(
                string.Create(CultureInfo.InvariantCulture, $"多了动量：上一步的步子乘 {part:0.####} 又加了进来"),
                $"{algorithm.Name} 只记 g² 的账，不记上一步走的方向；两样都记，是 7.8 节 Adam 的路子。",
                algorithm.Correct(StepLine.Move)
            )
            : null;
    }

    private static Mistake Named(string name, string why, string repair) =>
        new(name, why, StepLine.Order, RulePart.None, rule => rule) { Repair = repair };

    private static bool StartsAgain(Algorithm algorithm, Observation one)
    {
        var start = StartingPoints.All[0];
        var x = one.Index == 1 ? start.X1 : start.X2;
        return Tolerance.Matches(one, algorithm.Compiled(one.Settings)(x, one.Own.Slope * x, one.Own.S), Tolerance.Model);
    }

    /// <summary>Whether x moves by a state that goes on from call to call, whatever was passed, and is not what is returned.</summary>
    private static bool KeepsState(Algorithm algorithm, ImmutableArray<Observation> calls)
    {
        // What the state was before the first call, nobody knows: the first move tells what it was after.
        var first = calls[0];
        var s = Math.Pow(first.Settings.Eta * first.Own.Gradient / (first.Own.X - first.X), 2) - Hyperparameters.Epsilon;
        if (!(s > 0 && double.IsFinite(s)) || Tolerance.Near(first.S, s, first.Own.S, Nearness))
        {
            return false;
        }
        foreach (var call in calls.Skip(1))
        {
            (var x, s) = algorithm.Compiled(call.Settings)(call.Own.X, call.Own.Gradient, s);
            if (!Tolerance.Near(call.X, x, call.Own.X, Nearness))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The part of the last move that is added to every move, the same for all calls, or null.</summary>
    private static double? Momentum(Algorithm algorithm, List<ImmutableArray<Observation>> sequences)
    {
        var (first, second) = (sequences[0][0], sequences[0][1]);
        var kept = (Move(second) - RightMove(algorithm, second)) / Move(first);
        var all = sequences.All(calls =>
            calls
                .Zip(calls.Skip(1))
                .All(pair =>
                    Tolerance.Near(
                        pair.Second.X,
                        pair.Second.Own.X - RightMove(algorithm, pair.Second) - kept * Move(pair.First),
                        pair.Second.Own.X,
                        Nearness
                    )
                )
        );
        return all && kept is > 0.001 and < 2 ? kept : null;
    }

    private static bool IsRight(Algorithm algorithm, Observation one) =>
        Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding);

    private static double Move(Observation one) => one.Own.X - one.X;

    private static double RightMove(Algorithm algorithm, Observation one) => one.Own.X - Difference.Expected(algorithm, one).X;
}
