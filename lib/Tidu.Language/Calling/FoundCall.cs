using Microsoft.CodeAnalysis;

namespace Tidu.Language.Calling;

/// <summary>A call that somebody is writing.</summary>
/// <param name="Candidates">What it may call.</param>
/// <param name="Active">Which of these fits best.</param>
/// <param name="Parameter">The index of the parameter that the position is at, of that one; negative if it has none.</param>
internal sealed record FoundCall(IReadOnlyList<ISymbol> Candidates, int Active, int Parameter);
