using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes that are a number: worked out from the answers of a step, then tried on all.</summary>
internal static class FittedMistake
{
    /// <summary>Every mistake of this kind that explains a coordinate together with a rule.</summary>
    /// <param name="rule">What the step does otherwise.</param>
    /// <param name="wrong">The parts of the rule that are wrong already: no mistake in them is tried.</param>
    /// <param name="observations">What the step did with one coordinate.</param>
    /// <param name="reproduces">Whether a rule explains all of it.</param>
    public static IEnumerable<Mistake> Find(
        StepRule rule,
        RulePart wrong,
        ImmutableArray<Observation> observations,
        Func<StepRule, bool> reproduces
    )
    {
        bool Free(RulePart parts) => (wrong & parts) == 0;
        IEnumerable<Mistake?> candidates =
        [
            .. Free(RulePart.Eta) ? FittedMove.LearningRates(rule, observations) : [],
            .. Free(RulePart.Gradient) ? FittedGradient.Candidates(rule, observations) : [],
            .. Free(RulePart.Average | RulePart.Gamma) ? [Weight(rule, observations)] : ImmutableArray<Mistake?>.Empty,
            .. Free(RulePart.Base | RulePart.ReturnedX) ? [FittedMove.BaseScale(rule, observations)] : ImmutableArray<Mistake?>.Empty,
            .. Free(RulePart.Division | RulePart.ReturnedX) ? [FittedMove.LargestChange(observations)] : ImmutableArray<Mistake?>.Empty,
        ];
        return candidates.OfType<Mistake>().Where(one => reproduces(one.Apply(rule)));
    }

    /// <summary>A number as the diagnosis shows it.</summary>
    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Another weight of g² in the state.</summary>
    private static Mistake? Weight(StepRule rule, ImmutableArray<Observation> observations)
    {
        var (without, once) = (rule with { Add = _ => 0 }, rule with { Add = _ => 1 });
        var (first, weight) = Share(
            observations,
            one => one.S,
            one => without.Answer(one).S,
            one => once.Answer(one).S,
            (from, to) => to - from > from
        );
        return first is null || weight <= 0
            ? null
            : new(
                $"g² 的系数用成了 {Number(weight)}，应为 {(rule.FixedGamma is null ? "1−γ" : "1")}",
                rule.FixedGamma is null ? "新旧两项的权重是 γ 与 1−γ，加起来等于 1，s 才是平均。" : "AdaGrad 是累加：s + g²，不带系数。",
                StepLine.State,
                RulePart.Average,
                one => one with { Add = _ => weight }
            )
            {
                IsRare = true,
            };
    }

    /// <summary>The first answer that tells where it lies between two, and where: 0 at the one and 1 at the other.</summary>
    public static (Observation? First, double Share) Share(
        ImmutableArray<Observation> observations,
        Func<Observation, double> answer,
        Func<Observation, double> from,
        Func<Observation, double> to,
        Func<double, double, bool>? tells = null
    )
    {
        foreach (var one in observations)
        {
            var (low, high) = (from(one), to(one));
            if (double.IsFinite(answer(one)) && double.IsFinite(high) && low != high && tells?.Invoke(low, high) != false)
            {
                var share = (answer(one) - low) / (high - low);
                return double.IsFinite(share) ? (one, share) : (null, double.NaN);
            }
        }
        return (null, double.NaN);
    }
}
