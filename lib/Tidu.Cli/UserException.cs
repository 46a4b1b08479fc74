namespace Tidu.Cli;

/// <summary>Ends a command with one sentence for its user and an exit code.</summary>
internal sealed class UserException(string message, ExitCode exitCode = ExitCode.BadUse) : Exception(message)
{
    /// <summary>What the process returns.</summary>
    public ExitCode ExitCode { get; } = exitCode;
}
