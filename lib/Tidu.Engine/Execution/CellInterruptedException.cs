namespace Tidu.Engine.Execution;

/// <summary>Thrown inside a cell that is asked to stop.</summary>
public sealed class CellInterruptedException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the cell is stopped.</param>
    public CellInterruptedException(string message)
        : base(message) { }
}
