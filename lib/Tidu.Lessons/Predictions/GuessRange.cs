namespace Tidu.Lessons.Predictions;

/// <summary>The ends of a scale on which a reader guesses.</summary>
internal static class GuessRange
{
    /// <exception cref="ArgumentException">An end is missing or they are in the wrong order; a logarithmic scale needs positive ends.</exception>
    public static (double From, double To) Of(string question, double from, double to, bool logarithmic)
    {
        if (!(from < to) || !double.IsFinite(from) || !double.IsFinite(to))
        {
            throw new ArgumentException($"先猜“{question}”的范围要有两端，且 from 小于 to。", nameof(from));
        }
        return logarithmic && from <= 0
            ? throw new ArgumentException($"先猜“{question}”用对数坐标，from 要大于 0。", nameof(from))
            : (from, to);
    }
}
