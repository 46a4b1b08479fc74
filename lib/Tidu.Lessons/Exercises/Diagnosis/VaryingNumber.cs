using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Tells a step that is right but for a number, η or γ, that is another one at each call.</summary>
internal static class VaryingNumber
{
    private const double Nearness = 1e-9;

    /// <summary>Which number varies, and the other mistake if there is one; null if none does.</summary>
    public static ImmutableArray<Mistake>? Find(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (Rate(algorithm.Rule, observations) is { } rate)
        {
            return [rate];
        }
        if (Decay(observations) is { } decay)
        {
            return [decay];
        }
        // Where both coordinates have one rate for another reason, it varies as well.
        const RulePart Blind = RulePart.Eta | RulePart.Sign | RulePart.ReturnedX | RulePart.Base | RulePart.Division;
        foreach (var mistake in algorithm.Mistakes.Where(one => (one.Part & Blind) == 0))
        {
            if (mistake.Apply(algorithm.Rule) is { NeedsOther: false } rule && Rate(rule, observations) is { } other)
            {
                return [mistake, other];
            }
        }
        return null;
    }

    private static Mistake? Rate(StepRule rule, ImmutableArray<Observation> observations)
    {
        List<(Observation One, double Number)> rates = [];
        foreach (var one in observations)
        {
            var (x, s) = rule.Answer(one);
            if (!Tolerance.Near(one.S, s, one.Own.S, Tolerance.Model))
            {
                return null;
            }
            if (Math.Abs(one.X - one.Own.X) > 1e-3 * Math.Abs(one.Own.X))
            {
                rates.Add((one, one.Settings.Eta * (one.Own.X - one.X) / (one.Own.X - x)));
            }
        }
        return Ends(rates) is var (first, last)
            ? Mistake.Of(
                string.Create(CultureInfo.InvariantCulture, $"η 每次不一样：先是 {first:G3}，后来成了 {last:G3}"),
                "η 是常数；学习率的变化全由 √(s+ε) 管。",
                StepLine.Parameters
            )
            : null;
    }

    private static Mistake? Decay(ImmutableArray<Observation> observations)
    {
        List<(Observation One, double Number)> decays = [];
        foreach (var one in observations)
        {
            var square = Math.Pow(one.Own.Gradient, 2);
            var follows = one.Own.X - one.Settings.Eta / Math.Sqrt(one.S + Hyperparameters.Epsilon) * one.Own.Gradient;
            if (!Tolerance.Near(one.X, follows, one.Own.X, Tolerance.Model))
            {
                return null;
            }
            if (Math.Abs(one.Own.S - square) > 1e-3 * Math.Max(one.Own.S, square))
            {
                // Never −0.
                decays.Add((one, (one.S - square) / (one.Own.S - square) + 0.0));
            }
        }
        return Ends(decays) is var (first, last)
            ? Mistake.Of(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"s 是 γ·s + (1−γ)·g² 的样子，但 γ 每次不一样：先是 {first:G3}，后来成了 {last:G3}"
                ),
                "更新 s 的系数不随步数变。",
                StepLine.State
            )
            : null;
    }

    /// <summary>The first number and the last, if both coordinates have the same at each call, or if it only falls or only rises.</summary>
    private static (double First, double Last)? Ends(List<(Observation One, double Number)> numbers)
    {
        const int Fewest = 20;
        if (numbers.Count < Fewest || numbers.Exists(one => !double.IsFinite(one.Number)))
        {
            return null;
        }
        var calls = numbers.GroupBy(one => (one.One.Settings, one.One.Calls), one => one.Number).Select(call => call.ToList()).ToList();
        bool Same(double a, double b) => Math.Abs(a - b) <= Nearness * Math.Max(Math.Abs(a), Math.Abs(b));
        var agree = calls.TrueForAll(call => Same(call[0], call[^1])) && calls.Count(call => call.Count > 1) > Fewest / 2;
        // A step for one variable gives one number a call.
        bool Ordered(int sign) => calls.Zip(calls.Skip(1)).All(pair => sign * (pair.Second[0] - pair.First[0]) >= -Nearness);
        var (first, last) = (calls[0][0], calls[^1][0]);
        return
            (agree || (calls.TrueForAll(call => call.Count == 1) && (Ordered(1) || Ordered(-1))))
            && Math.Abs(first - last) > 0.01 * Math.Abs(first)
            ? (first, last)
            : null;
    }
}
