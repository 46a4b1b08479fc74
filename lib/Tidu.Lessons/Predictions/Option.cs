namespace Tidu.Lessons.Predictions;

/// <summary>An answer to choose.</summary>
/// <param name="Answer">Its words.</param>
/// <param name="Sentence">What is said to who chose it.</param>
internal sealed record Option(string Answer, string Sentence);
