namespace Tidu.Lessons.Exercises;

/// <summary>How near two answers must be, relative to the numbers that they were made of.</summary>
internal static class Tolerance
{
    /// <summary>Correct steps in another order of operations differ by some 10⁻¹⁶; this leaves room for logarithms and powers.</summary>
    public const double Rounding = 1e-12;

    /// <summary>A model of a mistake and a learner's code for it differ by rounding only, but may lose digits by subtraction.</summary>
    public const double Model = 1e-10;

    /// <summary>A step computed in <see cref="float"/>.</summary>
    public const double Single = 2e-6;

    /// <summary>A step of low precision; of small numbers it may be all.</summary>
    public const double Rough = 1e-6;

    /// <summary>Below this, doubles have fewer digits.</summary>
    private const double Smallest = 1e-290;

    /// <summary>Whether an observation's answer is (x, s).</summary>
    public static bool Matches(Observation observation, (double X, double S) answer, double tolerance) =>
        Near(observation.X, answer.X, observation.Own.X, tolerance) && Near(observation.S, answer.S, observation.Own.S, tolerance);

    /// <summary>Whether two numbers are the same up to rounding, seen from the number that a step changed into them.</summary>
    public static bool Near(double a, double b, double before, double tolerance)
    {
        // ∞ is near to ∞ alone: a share of it would reach every number.
        var size = Math.Max(Math.Abs(before), Math.Max(Math.Abs(a), Math.Abs(b)));
        if (tolerance is Rough)
        {
            size = Math.Max(1, size);
        }
        return a.Equals(b) || (double.IsFinite(size) && Math.Abs(a - b) <= Smallest + tolerance * size);
    }
}
