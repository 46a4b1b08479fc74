namespace Tidu.Language;

/// <summary>Whether code can be run as it is, or its author is still to go on.</summary>
/// <param name="Status">Which of them.</param>
/// <param name="Indent">The spaces that the next line should begin with; empty unless the code is incomplete.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");

/// <summary>The kinds of <see cref="Completeness"/>.</summary>
public enum CompletenessStatus
{
    /// <summary>The code can be run.</summary>
    Complete,

    /// <summary>More must follow.</summary>
    Incomplete,

    /// <summary>Whatever follows, the code cannot be read.</summary>
    Invalid,
}
