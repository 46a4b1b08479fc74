using System.Collections.Immutable;
using System.Globalization;
using Tidu.Lessons.Exercises;

namespace Tidu.Lessons;

/// <summary>An exercise in which a learner chooses η so that a run of AdaGrad reaches a goal from two starts.</summary>
public sealed class LearningRateExercise : LessonExercise
{
    internal LearningRateExercise() { }

    internal const int Steps = 20;
    internal const double Goal = 1e-6;

    internal static ImmutableArray<(double X1, double X2)> Starts { get; } = [(-6, 1), (-4, 3.5)];

    /// <inheritdoc/>
    internal override LessonFigure Figure =>
        new RunFigure(
            Title,
            "exercise-rate",
            new
            {
                Starts = Starts.Select(start => new[] { start.X1, start.X2 }),
                Steps,
                Goal,
                Hyperparameters.Epsilon,
            }
        );

    /// <summary>Judges a learning rate, and prints the verdict.</summary>
    /// <param name="eta">The learning rate η.</param>
    public void Check(double eta) => Print(Judge(eta));

    internal Verdict Judge(double eta)
    {
        if (eta == 0 || double.IsNaN(eta))
        {
            return Unfilled("：写出你选的 η（若写了 4 / 10，整数除法得 0）");
        }
        if (!(eta > 0 && double.IsFinite(eta)))
        {
            return new(VerdictKind.Wrong, "学习率 η 要是有限的正数：负的 η 会往上爬。");
        }
        var values = Starts.Select(start => Descent.Run(Algorithm.AdaGrad, _ => eta, start, Steps)[Steps]).ToArray();
        var results = Starts.Zip(values, (start, f) => Invariant($"从 ({start.X1}, {start.X2}) 出发，f(20) = {f:0.0e-0}"));
        var lucky = Starts.Any(start => eta == Math.Abs(start.X1) || eta == Math.Abs(start.X2));
        return (values.All(f => f <= Goal), lucky) switch
        {
            (true, true) => new(VerdictKind.Wrong, "两个起点都到了，但这是碰巧：η 恰好等于某个坐标的绝对值。")
            {
                Lines = [.. results, "第一步在每个方向正好走 η，那个坐标一步就落在 0 上。换一个与起点无关的 η 再试。"],
            },
            (true, false) => new(VerdictKind.Right, "到了。")
            {
                Lines = [.. results, "换别的 η 再试试：AdaGrad 能用的 η 是一大段；梯度下降一超过 0.5 就发散。"],
            },
            _ => new(VerdictKind.Wrong, Invariant($"η = {eta:G6} 还不行。")) { Lines = [.. results, Direction(eta)], More = HintCall },
        };
    }

    private static string Direction(double eta)
    {
        var larger = Starts.Max(start => Descent.Run(Algorithm.AdaGrad, _ => eta * 1.5, start, Steps)[Steps]);
        var now = Starts.Max(start => Descent.Run(Algorithm.AdaGrad, _ => eta, start, Steps)[Steps]);
        return eta < 1 || larger < now ? "η 太小：每步走得不够远，20 步走不完。" : "η 太大：开头冲得太远，20 步收不回来。";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
