using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>What an algorithm, or a mistake in it, makes of a few gradients by hand: ε does not count.</summary>
internal static class HandSeries
{
    private const RulePart ByHand =
        RulePart.Average | RulePart.Square | RulePart.Root | RulePart.Division | RulePart.Factor | RulePart.Eta | RulePart.Used;

    /// <summary>The states after each gradient.</summary>
    public static ImmutableArray<double> States(StepRule rule, Hyperparameters settings, ImmutableArray<double> gradients) =>
        [.. Steps(rule, settings, gradients).Select(one => one.State)];

    /// <summary>How far x moves at each gradient, without its sign.</summary>
    public static ImmutableArray<double> Lengths(StepRule rule, Hyperparameters settings, ImmutableArray<double> gradients) =>
        [.. Steps(rule, settings, gradients).Select(one => one.Length)];

    /// <summary>Every usual mistake that can be made by hand and changes the series, as a slip.</summary>
    public static ImmutableArray<Slip> Slips(
        Algorithm algorithm,
        Func<StepRule, ImmutableArray<double>> series,
        Func<Mistake, bool>? admits = null
    )
    {
        var right = series(algorithm.Rule);
        return
        [
            .. algorithm
                .Mistakes.OrderBy(mistake => mistake.IsRare)
                .ThenByDescending(mistake => mistake.Part is RulePart.Square)
                .Where(mistake => (mistake.Part & ~ByHand) == 0 && admits?.Invoke(mistake) != false)
                .Select(mistake => (Mistake: mistake, Rule: mistake.Apply(algorithm.Rule)))
                .Where(one => !one.Rule.NeedsOther)
                .Select(one => (one.Mistake, Numbers: series(one.Rule)))
                .Where(one => one.Numbers.All(double.IsFinite) && !one.Numbers.SequenceEqual(right))
                .Select(one => new Slip([.. one.Numbers.Select(number => (double?)number)], $"{one.Mistake.Name}。{one.Mistake.Why}")),
        ];
    }

    /// <summary>The right numbers, each with the same thing done to it.</summary>
    /// <param name="right">The right numbers.</param>
    /// <param name="change">What is done to a number at its step, counted from 1.</param>
    /// <param name="message">What is said to it.</param>
    public static Slip Changed(ImmutableArray<double> right, Func<double, int, double> change, string message) =>
        new([.. right.Select((number, k) => (double?)change(number, k + 1))], message);

    private static IEnumerable<(double State, double Length)> Steps(
        StepRule rule,
        Hyperparameters settings,
        ImmutableArray<double> gradients
    )
    {
        var unseen = new Coordinate(double.NaN, double.NaN, double.NaN);
        // Too small to count, yet 0/√0 stays 0.
        var exact = rule with
        {
            Epsilon = 1e-300,
        };
        var state = 0.0;
        for (var k = 0; k < gradients.Length; k++)
        {
            // The slope 1 makes the variable its own gradient.
            var own = new Coordinate(gradients[k], state, 1);
            var (x, s) = exact.Answer(new(0, k + 1, 1, own, unseen, settings, k + 1, state, 0, 0));
            yield return (s, Math.Abs(gradients[k] - x));
            state = s;
        }
    }
}
