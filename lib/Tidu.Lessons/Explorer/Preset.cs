namespace Tidu.Lessons;

/// <summary>A button that sets a figure to a state named in the text.</summary>
/// <param name="Text">The words on the button.</param>
/// <param name="State">
/// The state as links write it, <c>gamma=0.99&amp;steps=100</c>; what it doesn't name is as the figure was made. Empty: all as it was made.
/// </param>
public sealed record Preset(string Text, string State)
{
    /// <summary>The preset with its state taken apart, for the page.</summary>
    /// <param name="words">The words that the figure's states know.</param>
    /// <exception cref="ArgumentException">The state says another word.</exception>
    internal object ToPage(IReadOnlySet<string> words)
    {
        var pairs = State.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        var wrong = pairs.Find(pair => pair.Length < 2 || !words.Contains(pair[0]));
        return wrong is null
            ? new { Text, Pairs = pairs.ToDictionary(pair => pair[0], pair => pair[1]) }
            : throw new ArgumentException(
                $"预设“{Text}”里的 {wrong[0]} 不是这张图的设置；可用 {string.Join("、", words.Order(StringComparer.Ordinal))}。"
            );
    }
}
