namespace Tidu.Lessons.Predictions;

/// <summary>What is said to a guess that fits.</summary>
/// <param name="Of">What is looked at, such as <c>error</c> or <c>x1</c>; null for a reply to every guess.</param>
/// <param name="Sentence">What is said, with <c>{guess}</c> and <c>{truth}</c> in it.</param>
internal sealed record Reply(string? Of, string Sentence)
{
    /// <summary>The least value that fits, or null.</summary>
    public double? Least { get; init; }

    /// <summary>The greatest value that fits, or null.</summary>
    public double? Most { get; init; }

    /// <summary>The word that fits, where words are looked at.</summary>
    public string? Is { get; init; }
}
