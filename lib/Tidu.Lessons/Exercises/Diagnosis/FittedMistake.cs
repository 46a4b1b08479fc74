using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>Mistakes that are a number: worked out from one answer of a step, then tried on all.</summary>
internal static class FittedMistake
{
    /// <summary>Another learning rate.</summary>
    /// <param name="rule">What the step does otherwise.</param>
    /// <param name="observations">What the step did with one coordinate.</param>
    /// <param name="reproduces">Whether a rule explains all of it.</param>
    public static Mistake? LearningRate(StepRule rule, ImmutableArray<Observation> observations, Func<StepRule, bool> reproduces)
    {
        // An answer is linear in η, whatever else is wrong.
        var standing = rule with
        {
            EtaScale = 0,
        };
        var scale = observations
            .Select(one => (one.X, From: standing.Answer(one).X, To: rule.Answer(one).X))
            .Where(one => double.IsFinite(one.X) && double.IsFinite(one.To) && one.From != one.To)
            .Select(one => (one.X - one.From) / (one.To - one.From))
            .FirstOrDefault(double.NaN);
        if (!double.IsFinite(scale) || scale <= 0 || !reproduces(rule with { EtaScale = scale }))
        {
            return null;
        }
        var fixedRate = observations.All(one => one.Settings == Hyperparameters.Lesson);
        return new(
            Math.Abs(scale - 2) < 1e-9 ? "步子走了两遍（或 η 大了一倍）"
                : fixedRate ? $"η 用成了 {Number(scale * Hyperparameters.Lesson.Eta)}"
                : $"学习率多乘了 {Number(scale)}",
            fixedRate ? "这道练习的 η 是 0.4；算法的其他部分不受影响。" : "有效学习率是 η/√(s+ε)，不带别的系数。",
            StepLine.Parameters,
            RulePart.Eta,
            one => one with { EtaScale = scale }
        );
    }

    /// <summary>Another factor of the derivative.</summary>
    /// <inheritdoc cref="LearningRate"/>
    public static Mistake? Gradient(StepRule rule, ImmutableArray<Observation> observations, Func<StepRule, bool> reproduces)
    {
        // Of the usual rules a state is linear in the square of the factor.
        var flat = rule with
        {
            SlopeScale = 0,
        };
        var square = observations
            .Select(one => (one.S, one.Own.Slope, From: flat.Answer(one).S, To: rule.Answer(one).S))
            .Where(one => double.IsFinite(one.S) && double.IsFinite(one.To) && one.From != one.To)
            .Select(one => (one.S - one.From) / (one.To - one.From))
            .FirstOrDefault(double.NaN);
        var scale = Math.Sqrt(square);
        var slopes = observations.Select(one => one.Own.Slope).Distinct().ToArray();
        if (!(scale > 0 && double.IsFinite(scale)) || slopes.Length != 1 || !reproduces(rule with { SlopeScale = scale }))
        {
            return null;
        }
        return new(
            $"梯度的系数用成了 {Number(scale * slopes[0])}，应为 {Number(slopes[0])}",
            "0.1x₁² 的导数是 0.2x₁，2x₂² 的导数是 4x₂。",
            StepLine.Gradient,
            RulePart.Gradient,
            one => one with { SlopeScale = scale }
        );
    }

    /// <summary>Another weight of g² in the state.</summary>
    /// <inheritdoc cref="LearningRate"/>
    public static Mistake? Weight(StepRule rule, ImmutableArray<Observation> observations, Func<StepRule, bool> reproduces)
    {
        var (without, once) = (rule with { Add = _ => 0 }, rule with { Add = _ => 1 });
        var weight = observations
            .Select(one => (one.S, From: without.Answer(one).S, To: once.Answer(one).S))
            .Where(one => double.IsFinite(one.S) && one.To - one.From > one.From)
            .Select(one => (one.S - one.From) / (one.To - one.From))
            .FirstOrDefault(double.NaN);
        if (!(weight > 0 && double.IsFinite(weight)) || !reproduces(rule with { Add = _ => weight }))
        {
            return null;
        }
        return new(
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

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
