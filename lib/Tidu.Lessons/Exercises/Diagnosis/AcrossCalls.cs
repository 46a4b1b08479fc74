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
        var outside = sequences.FindAll(calls => KeepsState(algorithm, calls));
        if (outside.Count > 0 && sequences.Except(outside).All(calls => calls.All(call => IsRight(algorithm, call))))
        {
            return Named(
                "状态留在函数外面，没有用传进来的 s，也没有返回它",
                "状态要从参数进、从返回值出；留在外面，第二次训练就不是从 0 开始了。",
                "用参数 s1、s2，并把更新后的 s1、s2 返回"
            );
        }
        if (GoesOnFromLastRun(algorithm, observations))
        {
            return Named(
                "状态留在函数外面，没有用传进来的 s（从 s = 0 出发时看不出来）",
                "从别的状态接着走就错了：状态要从参数进、从返回值出。",
                "用参数 s1、s2，并把更新后的 s1、s2 返回"
            );
        }
        // NaN after NaN agrees with everything.
        if (observations.Count(one => double.IsFinite(one.S)) > observations.Length / 2 && UsesLastGradient(algorithm, sequences))
        {
            return Named("更新 s 用的是上一步的梯度", "先求这一步的梯度，再用它更新 s。", algorithm.Correct(StepLine.State));
        }
        if (SmoothedGradient(algorithm, sequences) is { } kept)
        {
            return Named(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"移动 x 时用的不是 g，而是 g 的移动平均（旧的占 {kept:0.####}），像 Adam 的 m"
                ),
                $"{algorithm.Name} 沿这一步的 g 走；连 g 也平均，是 7.8 节 Adam 的路子。",
                algorithm.Correct(StepLine.Move)
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

    /// <summary>Whether every state takes in the gradient of the call before, and x moves by this state.</summary>
    private static bool UsesLastGradient(Algorithm algorithm, List<ImmutableArray<Observation>> sequences) =>
        sequences.All(calls =>
            calls
                .Zip(calls.Skip(1))
                .All(pair =>
                {
                    var (before, now) = pair;
                    var gamma = algorithm.Rule.FixedGamma ?? now.Settings.Gamma;
                    var state = algorithm.Rule.Keep(gamma) * now.Own.S + algorithm.Rule.Add(gamma) * Math.Pow(before.Own.Gradient, 2);
                    return Tolerance.Near(now.S, state, now.Own.S, Nearness)
                        && Tolerance.Near(now.X, now.Own.X - Rate(now) * now.Own.Gradient, now.Own.X, Nearness);
                })
        );

    /// <summary>How much of the last direction every move keeps, where the state is right and x follows an average of g; or null.</summary>
    private static double? SmoothedGradient(Algorithm algorithm, List<ImmutableArray<Observation>> sequences)
    {
        var (first, second) = (sequences[0][0], sequences[0][1]);
        var kept = (Direction(second) - second.Own.Gradient) / (Direction(first) - second.Own.Gradient);
        var all = sequences.All(calls =>
            calls
                .Zip(calls.Skip(1))
                .All(pair =>
                {
                    var (before, now) = pair;
                    var direction = kept * Direction(before) + (1 - kept) * now.Own.Gradient;
                    return Tolerance.Near(now.S, Difference.Expected(algorithm, now).S, now.Own.S, Nearness)
                        && Tolerance.Near(now.X, now.Own.X - Rate(now) * direction, now.Own.X, Nearness);
                })
        );
        return all && kept is > 0.001 and < 1 ? kept : null;
    }

    private static double Rate(Observation one) => one.Settings.Eta / Math.Sqrt(one.S + Hyperparameters.Epsilon);

    private static double Direction(Observation one) => Move(one) / Rate(one);

    private static bool IsRight(Algorithm algorithm, Observation one) =>
        Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding);

    private static double Move(Observation one) => one.Own.X - one.X;

    private static double RightMove(Algorithm algorithm, Observation one) => one.Own.X - Difference.Expected(algorithm, one).X;
}
