using Tidu.Documents;

namespace Tidu.Engine.Execution;

/// <summary>An output that is new, was shown anew or was cleared.</summary>
/// <param name="Position">Its position among the outputs of the cell.</param>
/// <param name="Output">The output; <see langword="null"/> if it was cleared.</param>
public sealed record OutputChange(int Position, Output? Output);
