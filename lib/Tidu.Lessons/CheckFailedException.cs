namespace Tidu.Lessons;

/// <summary>A claim of a lesson does not hold.</summary>
/// <param name="message">The claim, and what was found instead.</param>
public sealed class CheckFailedException(string message) : Exception(message);
