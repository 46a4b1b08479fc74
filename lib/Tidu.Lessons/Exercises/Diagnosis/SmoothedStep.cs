using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells steps that take in something of the call before, and how much of it.</summary>
internal static class SmoothedStep
{
    private const double Nearness = 1e-8;

    /// <inheritdoc cref="KeptOutside.Find"/>
    public static Mistake? Find(Algorithm algorithm, ImmutableArray<Observation> observations, List<ImmutableArray<Observation>> sequences)
    {
        // NaN after NaN agrees with everything.
        if (observations.Count(one => double.IsFinite(one.S)) > observations.Length / 2 && UsesLastGradient(algorithm, sequences))
        {
            return Mistake.Of("更新 s 用的是上一步的梯度", "先求这一步的梯度，再用它更新 s。", StepLine.State);
        }
        if (SmoothedGradient(algorithm, sequences) is { } kept)
        {
            return Mistake.Of(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"移动 x 时用的不是 g，而是 g 的移动平均（旧的占 {kept:0.####}），像 Adam 的 m"
                ),
                $"{algorithm.Name} 沿这一步的 g 走；连 g 也平均，是 7.8 节 Adam 的路子。",
                StepLine.Move
            );
        }
        return Momentum(algorithm, sequences) is { } part
            ? Mistake.Of(
                string.Create(CultureInfo.InvariantCulture, $"多了动量：上一步的步子乘 {part:0.####} 又加了进来"),
                $"{algorithm.Name} 只记 g² 的账，不记上一步走的方向；两样都记，是 7.8 节 Adam 的路子。",
                StepLine.Move
            )
            : null;
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

    private static double Move(Observation one) => one.Own.X - one.X;

    private static double RightMove(Algorithm algorithm, Observation one) => one.Own.X - Difference.Expected(algorithm, one).X;
}
