namespace Tidu.Engine.Execution;

/// <summary>Asks a person for a line of text and waits for it.</summary>
/// <param name="prompt">What to ask; may be empty, as what the cell has printed says it.</param>
/// <param name="isSecret">Whether the answer must not be seen.</param>
/// <param name="cancellationToken">Ends the waiting.</param>
/// <returns>The answer; <see langword="null"/> if nobody can be asked.</returns>
/// <exception cref="OperationCanceledException">The token asked for it.</exception>
public delegate string? AskForInput(string prompt, bool isSecret, CancellationToken cancellationToken);
