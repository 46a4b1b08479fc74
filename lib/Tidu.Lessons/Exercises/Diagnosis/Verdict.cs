using System.Collections.Immutable;

namespace Tidu.Lessons.Exercises;

/// <summary>What an exercise answers.</summary>
/// <param name="Kind">Whether the answer is right.</param>
/// <param name="Sentence">The answer in a sentence.</param>
internal sealed record Verdict(VerdictKind Kind, string Sentence)
{
    /// <summary>What is told at once, a line each.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>What the second hint adds: why.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>What the third hint adds: how to mend it.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>How to ask for more.</summary>
    public string More { get; init; } = "";

    /// <summary>The text with hints up to a level.</summary>
    /// <param name="title">The exercise's title.</param>
    /// <param name="hint">1 to 3.</param>
    public string Text(string title, int hint)
    {
        var mark = Kind switch
        {
            VerdictKind.Right => "✓",
            VerdictKind.Wrong => "✗",
            _ => "○",
        };
        List<string> lines = [$"{mark} {title}：{Sentence}", .. Lines];
        if (hint >= 2)
        {
            lines.AddRange(Reasons);
        }
        if (hint >= 3)
        {
            lines.AddRange(Repairs);
        }
        if (More.Length > 0 && hint < 3)
        {
            lines.Add(More);
        }
        return string.Join("\n   ", lines);
    }
}

/// <summary>Whether an answer is right.</summary>
internal enum VerdictKind
{
    Right,
    Wrong,
    Unfilled,
}
