using System.Globalization;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise in which a learner writes a schedule η(t) that makes RMSProp quick at first and still at last.</summary>
public sealed class ScheduleExercise : LessonExercise
{
    internal ScheduleExercise() { }

    internal const int EarlySteps = 20;
    internal const int AllSteps = 1000;
    internal const double EarlyGoal = 1e-3;
    private const string Missing = "：写出 η 随步数 t 的变化（若写了 4 / 10，整数除法得 0）";
    internal const double LateGoal = 1e-5;

    /// <inheritdoc/>
    internal override LessonFigure Figure =>
        new RunFigure(
            Title,
            "exercise-schedule",
            new
            {
                Start = new[] { Objectives.Ellipse.Start.X1, Objectives.Ellipse.Start.X2 },
                Early = EarlySteps,
                Steps = AllSteps,
                EarlyGoal,
                LateGoal,
                Hyperparameters.Lesson.Gamma,
                Hyperparameters.Epsilon,
            }
        );

    /// <summary>Judges a schedule, and prints the verdict.</summary>
    /// <param name="eta">From the step t = 1, 2, … to its learning rate η.</param>
    public void Check(Func<int, double> eta) => Print(Judge(eta));

    internal Verdict Judge(Func<int, double>? eta)
    {
        try
        {
            return eta is null || Enumerable.Range(1, EarlySteps).All(t => eta(t) == 0) ? Unfilled(Missing) : Judged(eta);
        }
        catch (NotImplementedException)
        {
            return Unfilled(Missing);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(VerdictKind.Wrong, $"计算 η 时函数抛出了 {e.GetType().Name}：{e.Message}");
        }
    }

    private Verdict Judged(Func<int, double> eta)
    {
        double[] rates = [.. Enumerable.Range(1, AllSteps).Select(eta)];
        var bad = Array.FindIndex(rates, rate => !(rate > 0 && double.IsFinite(rate)));
        if (bad >= 0)
        {
            return new(VerdictKind.Wrong, Invariant($"第 {bad + 1} 步的 η 是 {rates[bad]:G6}；它每一步都要是有限的正数。"));
        }
        var f = Descent.Run(Algorithm.RmsProp, t => rates[t - 1], Objectives.Ellipse.Start, AllSteps);
        var results = Invariant($"f(20) = {f[EarlySteps]:0.0e-0}（要 ≤ 1e-3），f(1000) = {f[AllSteps]:0.0e-0}（要 ≤ 1e-5）。");
        return (f[EarlySteps] <= EarlyGoal, f[AllSteps] <= LateGoal) switch
        {
            (true, true) => new(VerdictKind.Right, "刹住了，也没有拖慢开头。") { Lines = [results] },
            (true, false) => Wrong(
                results,
                rates[^1] == rates[0]
                    ? "开头够快，但 η 一直不变：它会弹回来，最后在 ±η/2 之间来回跳。要让 η 变小。"
                    : "开头够快，但刹得不够：η 要在弹起来之前（第 50 步上下）就开始明显变小。"
            ),
            (false, true) => Wrong(results, "最后停住了，但开头太慢：前 20 步的 η 要保持在 0.4 附近。"),
            _ => Wrong(
                results,
                rates[^1] < rates[0] / 10 && rates.Sum() < 20
                    ? "η 降得太快：还没走到，步子就没有了。"
                    : "两头都没有达到：前 20 步要大，后面要小。"
            ),
        };
    }

    private Verdict Wrong(string results, string advice) => new(VerdictKind.Wrong, results) { Lines = [advice], More = HintCall };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
