namespace Tidu.Engine.Execution;

/// <summary>A step of a cell fails before or without running any of its code.</summary>
/// <param name="name">The kind of failure, for the output.</param>
/// <param name="sentence">One sentence for the user.</param>
/// <param name="line">The line in the cell, from 1.</param>
/// <param name="lines">All there is to say; the sentence if <see langword="null"/>.</param>
internal sealed class StepException(string name, string sentence, int? line, IReadOnlyList<string>? lines = null) : Exception(sentence)
{
    /// <summary>The kind of failure.</summary>
    public string Name => name;

    /// <summary>The line in the cell, from 1.</summary>
    public int? Line => line;

    /// <summary>All there is to say.</summary>
    public IReadOnlyList<string> Lines { get; } = lines ?? [sentence];
}
