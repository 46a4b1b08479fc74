using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>What the answers of a step have in common, whatever its formula.</summary>
internal static class AnswerPatterns
{
    /// <summary>Whether the answers are the same from every point.</summary>
    public static bool IgnoresX(ImmutableArray<Observation> observations)
    {
        ImmutableArray<Observation> finite = [.. observations.Where(one => double.IsFinite(one.X))];
        var answers = finite.Select(one => (one.Index, one.X)).Distinct().Count();
        return answers is 1 or 2
            && finite.Length > observations.Length / 2
            && observations.Select(one => one.Own.X).Distinct().Count() > 2 * answers;
    }

    /// <summary>What the wrong answers alone have in common.</summary>
    public static IEnumerable<string> WhereWrong(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        const int Fewest = 3;
        var calls = observations.ToLookup(one => Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding));
        ImmutableArray<Observation> wrong = [.. calls[false]];
        if (wrong.Length < Fewest || !calls[true].Any())
        {
            yield break;
        }
        if (wrong.All(one => (one.X, one.S) == (one.Own.X, one.Own.S)))
        {
            yield return "· 凡是错的地方，函数都原样返回了参数：看看 if 和提前的 return。";
        }
        else if (wrong.All(one => Math.Abs(one.X) == Math.Abs(wrong[0].X)) && wrong.All(one => one.Own.X != one.X))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"· 凡是错的地方，x 都成了 {(wrong.All(one => one.X == wrong[0].X) ? "" : "±")}{Math.Abs(wrong[0].X):G4}：看看 Math.Min、Math.Max、Math.Clamp 或 if。"
            );
        }
    }

    /// <summary>Whether the state is right or left as it was, now the one and now the other, and x follows it.</summary>
    public static bool SkipsUpdates(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        const int Fewest = 3;
        var calls = observations.ToLookup(one =>
            Tolerance.Near(one.S, Difference.Expected(algorithm, one).S, one.Own.S, Tolerance.Rounding)
        );
        return calls[false].Count() >= Fewest
            && calls[true].Count(one => one.Own.Gradient != 0) >= Fewest
            && calls[false].All(one => one.S == one.Own.S)
            && observations.All(FollowsItsState);
    }

    /// <summary>Whether x is moved as the state says that came back.</summary>
    public static bool FollowsItsState(Observation one) =>
        Tolerance.Near(
            one.X,
            one.Own.X - one.Settings.Eta / Math.Sqrt(one.S + Hyperparameters.Epsilon) * one.Own.Gradient,
            one.Own.X,
            Tolerance.Rounding
        );

    /// <summary>Whether each call moves both coordinates by the same rate.</summary>
    public static bool SameRates(ImmutableArray<Observation> observations)
    {
        var rates = observations
            .Where(one => Math.Abs(one.X - one.Own.X) > 1e-3 * Math.Abs(one.Own.X))
            .GroupBy(one => one.Calls, one => (one.Own.X - one.X) / one.Own.Gradient)
            .Where(call => call.Count() > 1)
            .ToList();
        return rates.Count > 1 && rates.TrueForAll(call => Math.Abs(call.First() - call.Last()) <= 1e-9 * Math.Abs(call.First()));
    }

    /// <summary>Whether every step leads away from 0.</summary>
    public static bool Uphill(ImmutableArray<Observation> observations) =>
        !observations.IsEmpty && observations.All(one => one.Own.X == 0 || Math.Sign(one.X - one.Own.X) == Math.Sign(one.Own.X));

    /// <summary>The largest error of a number, in proportion where it is large.</summary>
    public static double LargestError(Algorithm algorithm, ImmutableArray<Observation> observations) =>
        observations
            .Select(one => (one, Right: Difference.Expected(algorithm, one)))
            .Select(pair => Math.Max(Error(pair.one.X, pair.Right.X, pair.one.Own.X), Error(pair.one.S, pair.Right.S, pair.one.Own.S)))
            .DefaultIfEmpty()
            .Max();

    /// <summary>How far two numbers are apart, in proportion where they are large.</summary>
    private static double Error(double a, double b, double before) =>
        a.Equals(b) ? 0 : Math.Abs(a - b) / Math.Max(1, Math.Max(Math.Abs(before), Math.Abs(b)));

    /// <summary>The sign of the gradient, if only calls with this one are wrong.</summary>
    public static string? OnlyWhere(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        // A few calls may well have the same sign by chance.
        const int FewestCalls = 10;
        var wrong = observations
            .Where(one => !Tolerance.Matches(one, Difference.Expected(algorithm, one), Tolerance.Rounding))
            .Select(one => Math.Sign(one.Own.X))
            .ToList();
        return wrong.Distinct().ToArray() switch
        {
            [1] when wrong.Count >= FewestCalls => "正",
            [-1] when wrong.Count >= FewestCalls => "负",
            [0] => "零",
            _ => null,
        };
    }
}
