namespace Tidu.Engine.Running;

/// <summary>A code cell that has just ended.</summary>
/// <param name="Notebook">The notebook's path as given.</param>
/// <param name="Cell">The cell's position among all cells of the notebook, from 1.</param>
/// <param name="CellCount">How many cells the notebook has.</param>
/// <param name="Elapsed">How long the cell took, compilation included.</param>
/// <param name="Failure">Why it failed; <see langword="null"/> if it did not.</param>
public sealed record CellProgress(string Notebook, int Cell, int CellCount, TimeSpan Elapsed, CellFailure? Failure);
