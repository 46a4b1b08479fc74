namespace Tidu.Lessons;

/// <summary>A button that sets a figure to a state named in the text.</summary>
/// <param name="Text">The words on the button.</param>
/// <param name="State">
/// The state as links write it, <c>gamma=0.99&amp;steps=100</c>; what it doesn't name is as the figure was made. Empty: all as it was made.
/// </param>
public sealed record Preset(string Text, string State)
{
    /// <summary>The preset with its state taken apart, for the page.</summary>
    internal object ToPage() =>
        new
        {
            Text,
            Pairs = State
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : ""),
        };
}
