namespace Tidu.Engine.Execution;

/// <summary>Thrown inside a cell that is asked to stop.</summary>
public sealed class CellInterruptedException : OperationCanceledException
{
    internal const string ByUser = "已中断。";

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the cell is stopped.</param>
    /// <param name="inner">What ended the cell, and where.</param>
    public CellInterruptedException(string message, Exception? inner = null)
        : base(message, inner) { }
}
