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
            .. Free(RulePart.Eta) ? LearningRates(rule, observations) : [],
            .. Free(RulePart.Gradient) ? FittedGradient.Candidates(rule, observations) : [],
            .. Free(RulePart.Average | RulePart.Gamma) ? [Weight(rule, observations)] : ImmutableArray<Mistake?>.Empty,
            .. Free(RulePart.Base | RulePart.ReturnedX) ? [BaseScale(rule, observations)] : ImmutableArray<Mistake?>.Empty,
            .. Free(RulePart.Division | RulePart.ReturnedX) ? [LargestChange(observations)] : ImmutableArray<Mistake?>.Empty,
        ];
        return candidates.OfType<Mistake>().Where(one => reproduces(one.Apply(rule)));
    }

    /// <summary>A number that stands for less is rounding, or a trace of something else.</summary>
    private const double Least = 1e-5;

    /// <summary>A number as the diagnosis shows it.</summary>
    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Another learning rate: a multiple of the one given, or one for all that are given.</summary>
    private static IEnumerable<Mistake> LearningRates(StepRule rule, ImmutableArray<Observation> observations)
    {
        // An answer is linear in η, whatever else is wrong.
        var standing = rule with
        {
            EtaScale = 0,
        };
        var (first, scale) = Share(observations, one => one.X, one => standing.Answer(one).X, one => rule.Answer(one).X);
        if (first is null || scale <= 0)
        {
            yield break;
        }
        var fixedRate = observations.All(one => one.Settings == Hyperparameters.Lesson);
        yield return new(
            Math.Abs(scale - 2) < 1e-9 ? "步子走了两遍（或 η 大了一倍）"
                : fixedRate ? $"η 用成了 {Number(scale * Hyperparameters.Lesson.Eta)}"
                : $"学习率多乘了 {Number(scale)}",
            fixedRate ? "这道练习的 η 是 0.4；算法的其他部分不受影响。" : "有效学习率是 η/√(s+ε)，不带别的系数。",
            StepLine.Parameters,
            RulePart.Eta,
            one => one with { EtaScale = scale }
        );
        if (!fixedRate)
        {
            yield return new(
                $"没有用参数 η，用了固定的 {Number(scale * first.Settings.Eta)}",
                "函数收到的 η 每次可能不同，要用参数。",
                StepLine.Parameters,
                RulePart.Eta,
                one => one with { FixedEta = scale * first.Settings.Eta }
            );
        }
    }

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

    /// <summary>A factor before x, as decoupled weight decay has it.</summary>
    private static Mistake? BaseScale(StepRule rule, ImmutableArray<Observation> observations)
    {
        var without = rule with { BaseScale = 0 };
        var (first, scale) = Share(observations, one => one.X, one => without.Answer(one).X, one => rule.Answer(one).X);
        return first is null || scale is not (> 0.5 and < 2) || Math.Abs(scale - 1) < Least
            ? null
            : new(
                $"x 先乘了 {Number(scale)}，再减步子{(scale < 1 ? "（权重衰减）" : "")}",
                "公式里 x 前没有系数：x − η/√(s+ε)·g。",
                StepLine.Move,
                RulePart.Base,
                one => one with { BaseScale = scale }
            )
            {
                IsRare = true,
            };
    }

    /// <summary>Steps that are clipped.</summary>
    private static Mistake? LargestChange(ImmutableArray<Observation> observations)
    {
        var largest = observations.Select(one => Math.Abs(one.X - one.Own.X)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return largest == 0
            ? null
            : new(
                $"步子截断在了 ±{Number(largest)}",
                "步子多大由 η/√(s+ε)·g 决定，不另设上限。",
                StepLine.Move,
                RulePart.Division,
                one => one with { LargestChange = largest }
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
