namespace Tidu.Documents;

/// <summary>A file that is not a notebook this program reads.</summary>
/// <remarks>The message is one sentence for the user: which file, where in it, and what to do.</remarks>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The sentence for the user.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public NotebookFormatException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
