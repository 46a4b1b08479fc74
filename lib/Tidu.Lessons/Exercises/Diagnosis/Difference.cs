using System.Collections.Immutable;
using System.Globalization;

namespace Tidu.Lessons.Exercises;

/// <summary>One number of a step that is not as it should be.</summary>
/// <param name="Quantity">Its name, such as x₁.</param>
/// <param name="Actual">What the step gave.</param>
/// <param name="Expected">What the compiled step gives.</param>
internal sealed record WrongNumber(string Quantity, double Actual, double Expected)
{
    private static readonly string[] Precisions = ["G7", "G10", "G13", "R"];

    private static string Text(double number, string format) =>
        double.IsInfinity(number) ? (number > 0 ? "∞" : "−∞") : number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Both numbers with as many digits as it takes to tell them apart.</summary>
    public string Both()
    {
        var digits = Precisions.First(format =>
            format == "R"
            || Actual.ToString(format, CultureInfo.InvariantCulture) != Expected.ToString(format, CultureInfo.InvariantCulture)
        );
        return $"得到 {Text(Actual, digits)}，应为 {Text(Expected, digits)}";
    }
}

/// <summary>The first step at which an answer differs from the compiled one.</summary>
/// <param name="First">The observation, the first of its call that differs.</param>
/// <param name="Numbers">All numbers of that call that differ: variables first.</param>
internal sealed record Difference(Observation First, ImmutableArray<WrongNumber> Numbers)
{
    private static readonly string[] Indices = ["₁", "₂"];

    /// <summary>Where <paramref name="observations"/> differ for the first time, or null.</summary>
    public static Difference? Find(Algorithm algorithm, ImmutableArray<Observation> observations, double tolerance)
    {
        var first = observations.FirstOrDefault(one => !Tolerance.Matches(one, Expected(algorithm, one), tolerance));
        if (first is null)
        {
            return null;
        }
        var call = observations.Where(one =>
            (one.Run, one.Step, one.Settings) == (first.Run, first.Step, first.Settings)
            && (one.Index == first.Index || !double.IsNaN(first.Other.Slope))
        );
        var wrong = call.SelectMany(one => Wrong(one, Expected(algorithm, one), tolerance)).OrderByDescending(number => number.Quantity[0]);
        return new(first, [.. wrong]);
    }

    /// <summary>What the compiled step answers.</summary>
    public static (double X, double S) Expected(Algorithm algorithm, Observation observation) =>
        algorithm.Compiled(observation.Settings)(observation.Own.X, observation.Own.Gradient, observation.Own.S);

    /// <summary>Where a run started.</summary>
    public static string Start(Observation observation)
    {
        var start = StartingPoints.All[observation.Run];
        var alone = double.IsNaN(observation.Other.Slope);
        var (x, s) = observation.Index == 1 ? (start.X1, start.S1) : (start.X2, start.S2);
        var state = alone ? Invariant($"、s = {s}") : Invariant($"、状态 ({start.S1}, {start.S2})");
        var settings =
            observation.Settings == Hyperparameters.Lesson ? ""
            : observation.Settings.Gamma == Hyperparameters.Lesson.Gamma ? Invariant($"、η = {observation.Settings.Eta}")
            : Invariant($"、η = {observation.Settings.Eta}、γ = {observation.Settings.Gamma}");
        return (alone ? Invariant($"x = {x}、g = {observation.Own.Slope}x") : Invariant($"({start.X1}, {start.X2})"))
            + (start.IsFresh ? "" : state)
            + settings;
    }

    /// <summary>Where, and both numbers, as a sentence.</summary>
    public string Sentence() => $"从 {Start(First)} 出发，第 {First.Step} 步 {Numbers[0].Quantity} 第一次不同：{Numbers[0].Both()}。";

    /// <summary>The other numbers of the same step that differ, as a line; none if there are none.</summary>
    public IEnumerable<string> Others() =>
        Numbers.Length < 2
            ? []
            : [$"同一步里还有：{string.Join("；", Numbers.Skip(1).Select(number => $"{number.Quantity} {number.Both()}"))}。"];

    private static IEnumerable<WrongNumber> Wrong(Observation one, (double X, double S) expected, double tolerance)
    {
        var index = double.IsNaN(one.Other.Slope) ? "" : Indices[one.Index - 1];
        if (!Tolerance.Near(one.X, expected.X, one.Own.X, tolerance))
        {
            yield return new("x" + index, one.X, expected.X);
        }
        if (!Tolerance.Near(one.S, expected.S, one.Own.S, tolerance))
        {
            yield return new("s" + index, one.S, expected.S);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
