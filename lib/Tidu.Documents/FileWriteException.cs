namespace Tidu.Documents;

/// <summary>A file that cannot be written.</summary>
/// <remarks>The message is one sentence for the user: which file, why, and what to do.</remarks>
public sealed class FileWriteException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why it cannot be written and what to do, without a full stop.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public FileWriteException(string path, string reason, Exception? innerException = null)
        : base($"{path}：无法写入，{reason}。", innerException) => Reason = reason;

    /// <summary>Why it cannot be written and what to do, without a full stop.</summary>
    public string Reason { get; }
}
