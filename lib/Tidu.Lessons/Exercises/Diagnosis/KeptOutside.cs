using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells steps that go on from numbers of their own, not from those that they are given.</summary>
internal static class KeptOutside
{
    private const double Nearness = 1e-8;
    private const string StateComesAndGoes = "状态要从参数进、从返回值出；留在外面，第二次训练就不是从 0 开始了。";
    private const string UseState = "用参数 s1、s2，并把更新后的 s1、s2 返回";

    /// <summary>The mistake that explains every call, or null.</summary>
    /// <param name="algorithm">What the step should do.</param>
    /// <param name="observations">What it did.</param>
    /// <param name="sequences">The same by coordinate and settings, each in the order of its calls.</param>
    public static Mistake? Find(Algorithm algorithm, ImmutableArray<Observation> observations, List<ImmutableArray<Observation>> sequences)
    {
        if (observations.All(one => StartsAgain(algorithm, one)))
        {
            return Mistake.Of(
                "没有用传进来的 x，每次都从 (-5, -2) 算起",
                "上一步走到哪里，由参数 x1、x2 告诉这一步。",
                "去掉函数里给 x1、x2 赋初值的那一句"
            );
        }
        if (sequences.TrueForAll(calls => KeepsX(algorithm, calls)))
        {
            return Mistake.Of(
                "x 留在函数外面，没有用传进来的 x",
                "从哪里走，由参数说了算；留在外面，换一个起点也还在老地方走。",
                "用参数 x1、x2，并把移动后的 x1、x2 返回"
            );
        }
        var outside = sequences.FindAll(calls => KeepsState(algorithm, calls));
        if (outside.Count > 0 && sequences.Except(outside).All(calls => calls.All(call => IsRight(algorithm, call))))
        {
            return Mistake.Of("状态留在函数外面，没有用传进来的 s，也没有返回它", StateComesAndGoes, UseState);
        }
        return GoesOnFromLastRun(algorithm, observations)
            ? Mistake.Of(
                "状态留在函数外面，没有用传进来的 s（从 s = 0 出发时看不出来）",
                "从别的状态接着走就错了：状态要从参数进、从返回值出。",
                UseState
            )
            : null;
    }

    private static bool StartsAgain(Algorithm algorithm, Observation one)
    {
        var start = StartingPoints.All[0];
        var x = one.Index == 1 ? start.X1 : start.X2;
        return Tolerance.Matches(one, algorithm.Compiled(one.Settings)(x, one.Own.Slope * x, one.Own.S), Tolerance.Model);
    }

    /// <summary>Whether each call goes on from the x that the call before returned, whatever was passed.</summary>
    private static bool KeepsX(Algorithm algorithm, ImmutableArray<Observation> calls) =>
        // From 0 to 0 and from NaN to NaN every rule leads.
        calls.Count(one => one.X != 0 && double.IsFinite(one.X))
            > calls.Length / 2
        && calls
            .Zip(calls.Skip(1))
            .All(pair =>
            {
                var (before, now) = pair;
                var step = algorithm.Compiled(now.Settings);
                return new[] { before.S, now.Own.S }.Any(s =>
                    Tolerance.Near(now.X, step(before.X, now.Own.Slope * before.X, s).X, before.X, Nearness)
                );
            });

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

    /// <summary>Whether only the first steps from given states are wrong, as they build on what the call before returned.</summary>
    private static bool GoesOnFromLastRun(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        ImmutableArray<Observation> wrong = [.. observations.Where(one => !IsRight(algorithm, one))];
        return wrong.Length > 0
            && wrong.All(one =>
                one.Step == 1
                && !StartingPoints.All[one.Run].IsFresh
                && Tolerance.Matches(one, algorithm.Compiled(one.Settings)(one.Own.X, one.Own.Gradient, one.PreviousS), Tolerance.Model)
            );
    }

    private static bool IsRight(Algorithm algorithm, Observation one) =>
        Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding);
}
