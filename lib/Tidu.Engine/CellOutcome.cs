namespace Tidu.Engine;

/// <summary>How a cell ended.</summary>
/// <param name="Error">One sentence on what went wrong; <see langword="null"/> if nothing did.</param>
/// <param name="Line">The line in the cell, from 1; <see langword="null"/> where none is known.</param>
/// <param name="StillRunning">Whether the cell could not be stopped, so that the notebook's state cannot be relied on.</param>
public sealed record CellOutcome(string? Error = null, int? Line = null, bool StillRunning = false);
