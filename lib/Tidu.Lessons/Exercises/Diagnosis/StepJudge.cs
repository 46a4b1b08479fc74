using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tidu.Lessons.Exercises;

/// <summary>Judges a learner's step: unfilled, right, or wrong and why.</summary>
internal static class StepJudge
{
    private static readonly CompositeFormat TwoLevels = CompositeFormat.Parse(
        "再要提示，加 hint: 2（为什么）或 hint: 3（怎样改）：{0}.Check(…, hint: 2)。"
    );

    /// <summary>Judges a step.</summary>
    /// <param name="algorithm">What the step should do.</param>
    /// <param name="submission">The step.</param>
    /// <param name="call">How the exercise is called, such as <c>Exercise.AdaGradStep</c>.</param>
    public static Verdict Judge(Algorithm algorithm, Submission submission, string call)
    {
        var experiment = Experiment.Of(submission);
        var more = string.Format(CultureInfo.InvariantCulture, TwoLevels, call);
        if (IsUnfilled(experiment))
        {
            var (sentence, line) =
                experiment.Stopped is not null ? ("还没有填。", "")
                : submission.InPlace ? ("还没有填：x 与 s 里的数没有变。", "如果已经写了：要改写数组或向量里的数，给 x 重新赋值不算。")
                : ("还没有填：函数原样返回了参数（或 0）。", "如果已经写了：看看 return 的是不是更新后的值。");
            ImmutableArray<string> lines = line.Length > 0 ? [line] : [];
            return new(VerdictKind.Unfilled, sentence) { Lines = lines, More = $"要提示：{call}.Hint(1)。" };
        }
        var difference = Difference.Find(algorithm, experiment.Observations, Tolerance.Rounding);
        if (difference is null)
        {
            return experiment.Stopped is null ? Right(algorithm, experiment) : Thrown(experiment);
        }
        if (Precision.Remark(algorithm, experiment.Observations) is { } remark)
        {
            return new(VerdictKind.Right, "算法写对了。") { Lines = [remark] };
        }
        var verdict = new StepDiagnosis(algorithm, experiment, difference).Verdict();
        return verdict.Kind is VerdictKind.Right ? verdict : verdict with { More = more };
    }

    private static Verdict Right(Algorithm algorithm, Experiment experiment)
    {
        var runs = experiment.Observations.Select(one => (one.Run, one.Settings)).Distinct().Count();
        var verdict = new Verdict(
            VerdictKind.Right,
            $"写对了。从不同的起点跑了 {runs} 次、每次 {StartingPoints.Steps} 步，都与编译好的 {algorithm.Name} 一致。"
        );
        var bits = experiment.Observations.Count(one => Difference.Expected(algorithm, one) != (one.X, one.S));
        return bits == 0 ? verdict : verdict with { Lines = ["有些数与编译版只差最后几个二进制位：运算次序不同，舍入就不同，不算错。"] };
    }

    private static Verdict Thrown(Experiment experiment)
    {
        var (run, step) = experiment.StoppedAt;
        var (x1, x2, _, _) = StartingPoints.All[run];
        var exception = experiment.Stopped!;
        var place = string.Create(CultureInfo.InvariantCulture, $"从 ({x1}, {x2}) 出发，走到第 {step} 步时");
        return exception is StepShapeException
            ? new(VerdictKind.Wrong, $"{place}返回的东西形状不对：{exception.Message}。")
            : new(VerdictKind.Wrong, $"{place}函数抛出了 {exception.GetType().Name}：{exception.Message}") { Lines = [Cause(exception)] };
    }

    private static string Cause(Exception exception) =>
        exception switch
        {
            IndexOutOfRangeException or ArgumentOutOfRangeException => "下标越界了：x、g、s 各有 2 个数，下标是 0 与 1。",
            OverflowException => "decimal 装不下 NaN 与 ∞：多半是对负数开了方（s 成了负数），或结果越来越大。",
            DivideByZeroException => "整数或 decimal 除以 0 才会抛出它：看看整数除法（1 / 5 得 0），或分母里忘了 ε。",
            NullReferenceException => "用到了没有赋值的变量（null）。",
            _ => "更新公式里的每个运算都不会抛出异常：看看函数里用到的别的东西（数组下标、整数除法、未赋值的变量）。",
        };

    private static bool IsUnfilled(Experiment experiment)
    {
        if (experiment.Stopped is NotImplementedException)
        {
            return true;
        }
        var observations = experiment.Observations;
        return !observations.IsEmpty
            && (
                observations.All(one => one.X.Equals(one.Own.X) && one.S.Equals(one.Own.S))
                || observations.All(one => one is { X: 0, S: 0 })
            );
    }
}
