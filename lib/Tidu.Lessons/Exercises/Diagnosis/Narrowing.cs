using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>What can be said of a step that no model reproduces.</summary>
internal static class Narrowing
{
    /// <summary>Facts, a line each, the most telling first.</summary>
    public static IEnumerable<string> Facts(
        Algorithm algorithm,
        Experiment experiment,
        Difference difference,
        ImmutableArray<bool> rightCoordinates
    )
    {
        var observations = experiment.Observations;
        ImmutableArray<Observation> finite =
        [
            .. observations.Where(one => double.IsFinite(one.X) && double.IsFinite(one.S) && double.IsFinite(one.Own.X)),
        ];
        var gradient = OwnGradient.Find(algorithm, finite)?.Fact;
        List<string> facts = [.. Where(rightCoordinates, difference), .. gradient is null ? Lines(algorithm, finite) : [gradient]];
        facts.AddRange(AnswerPatterns.WhereWrong(algorithm, finite));
        if (difference.First.Step > 1 && facts.Count == 0 && !StateIsRight(algorithm, finite))
        {
            facts.Add($"· 前 {difference.First.Step - 1} 步是对的，多半与上一步传来的状态有关。");
        }
        if (AnswerPatterns.Uphill(finite))
        {
            facts.Add("· x 总是离 0 越来越远：看看移动时的正负号。");
        }
        if (AnswerPatterns.LargestError(algorithm, finite) is > Tolerance.Rounding and < 1e-5 and var error)
        {
            facts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"· 差别很小，不到 {error * 2:0e-0}：看看常数的位数、float、四舍五入，或近似的函数。"
                )
            );
        }
        if (AnswerPatterns.OnlyWhere(algorithm, [.. observations.Where(one => double.IsFinite(one.Own.X))]) is { } side)
        {
            facts.Add($"· 只有梯度为{side}时才错：看看绝对值、正负号或 if。");
        }
        if (experiment.Remembers)
        {
            facts.Add("· 同样的参数，先后两次得到的结果不同：函数用了外面会变的变量，或用了随机数。");
        }
        if (experiment.Stopped is { } exception)
        {
            facts.Add($"· 后来函数还抛出了 {exception.GetType().Name}：{exception.Message}");
        }
        return facts.Count > 0 ? facts : ["· s 与 x 都不对：从梯度开始，一行一行地核对。"];
    }

    private static bool StateIsRight(Algorithm algorithm, ImmutableArray<Observation> observations) =>
        observations.All(one => Near(one.S, Difference.Expected(algorithm, one).S, one.Own.S));

    private static IEnumerable<string> Where(ImmutableArray<bool> right, Difference difference)
    {
        if (!double.IsNaN(difference.First.Other.Slope) && right.Contains(true))
        {
            yield return right[0] ? "· x₁ 这一边全对，错只在 x₂ 这一边。" : "· x₂ 这一边全对，错只在 x₁ 这一边。";
        }
    }

    private static IEnumerable<string> Lines(Algorithm algorithm, ImmutableArray<Observation> observations)
    {
        if (observations.IsEmpty)
        {
            yield break;
        }
        var moveRight = observations.All(one => Near(one.X, Difference.Expected(algorithm, one).X, one.Own.X));
        if (StateIsRight(algorithm, observations))
        {
            yield return "· s 一直是对的，错在移动 x 的那一行。";
            var denominators = observations
                .GroupBy(one => one.Index)
                .Where(group => group.Any(one => !Near(one.X, Difference.Expected(algorithm, one).X, one.Own.X)))
                .Select(group => FittedFormula.Denominator([.. group]));
            foreach (var line in denominators.OfType<string>().Distinct())
            {
                yield return line;
            }
        }
        else if (moveRight)
        {
            yield return "· 只看每一步，x 移动得对；返回的 s 不对。";
        }
        else if (observations.All(AnswerPatterns.FollowsItsState))
        {
            yield return "· x 是按你算出的 s 正确移动的：只要改更新 s 的那一行。";
        }
        var wrong = observations.GroupBy(one => one.Index).Where(group => !StateIsRight(algorithm, [.. group])).ToList();
        var fitted = wrong
            .Select(group => (Index: group.Key == 1 ? "₁" : "₂", Formula: FittedFormula.State([.. group])))
            .Where(one => one.Formula is not null)
            .ToList();
        var same = fitted.Count == wrong.Count && fitted.Select(one => one.Formula).Distinct().Count() == 1;
        foreach (var (index, formula) in same ? fitted.Take(1) : fitted)
        {
            yield return $"· 你的 s{(same ? "" : index)} 相当于 {formula}。";
        }
    }

    private static bool Near(double a, double b, double before) => Tolerance.Near(a, b, before, Tolerance.Rounding);
}
