using Tidu.Lessons.Predictions;

namespace Tidu.Lessons;

/// <summary>What can be said of every prediction.</summary>
public static class PredictionExtensions
{
    /// <summary>The explanation that follows every answer.</summary>
    /// <typeparam name="TPrediction">The kind of prediction.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="explanation">A sentence or two.</param>
    public static TPrediction Because<TPrediction>(this TPrediction prediction, string explanation)
        where TPrediction : Prediction
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return (TPrediction)(prediction with { Explanation = explanation });
    }

    /// <summary>What is said to a guess that no sentence before fits.</summary>
    /// <typeparam name="TPrediction">The kind of prediction.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="sentence">The sentence.</param>
    public static TPrediction Otherwise<TPrediction>(this TPrediction prediction, string sentence)
        where TPrediction : Prediction => prediction.Reply(new Reply(null, sentence));

    /// <summary>Keeps the next cells of the page covered until the reader has answered or asked for the answer.</summary>
    /// <remarks>Of a code cell the outputs, of a text cell everything. In a notebook, without script and in print nothing is covered.</remarks>
    /// <typeparam name="TPrediction">The kind of prediction.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="cells">How many cells after this one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cells"/> is less than 1.</exception>
    public static TPrediction Covering<TPrediction>(this TPrediction prediction, int cells)
        where TPrediction : Prediction
    {
        ArgumentNullException.ThrowIfNull(prediction);
        AtLeast.One(cells);
        return (TPrediction)(prediction with { Covered = cells });
    }

    /// <summary>One more sentence, after those before.</summary>
    internal static TPrediction Reply<TPrediction>(this TPrediction prediction, Reply reply)
        where TPrediction : Prediction
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return (TPrediction)(prediction with { Replies = prediction.Replies.Add(reply) });
    }
}
