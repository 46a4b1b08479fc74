using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>What happens while a kernel does a command. Part of the API of .NET Interactive.</summary>
/// <param name="command">The command.</param>
public abstract class KernelEvent(KernelCommand command)
{
    /// <summary>The command.</summary>
    public KernelCommand Command => command;

    /// <summary>The event as a line for people.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => GetType().Name;
}

/// <summary>Code has arrived at a kernel. Part of the API of .NET Interactive.</summary>
/// <param name="command">The code.</param>
public class CodeSubmissionReceived(SubmitCode command) : KernelEvent(command)
{
    /// <summary>The code.</summary>
    public string Code => command.Code;
}

/// <summary>The code that has arrived is whole. Part of the API of .NET Interactive.</summary>
/// <param name="submitCode">The code.</param>
public class CompleteCodeSubmissionReceived(SubmitCode submitCode) : KernelEvent(submitCode)
{
    /// <summary>The code.</summary>
    public string Code => submitCode.Code;
}

/// <summary>A command has ended. Part of the API of .NET Interactive.</summary>
/// <param name="command">The command.</param>
public abstract class KernelCommandCompletionEvent(KernelCommand command) : KernelEvent(command);

/// <summary>A command has ended well. Part of the API of .NET Interactive.</summary>
/// <param name="command">The command.</param>
public class CommandSucceeded(KernelCommand command) : KernelCommandCompletionEvent(command);

/// <summary>A command has failed. Part of the API of .NET Interactive.</summary>
/// <param name="exception">The cause.</param>
/// <param name="command">The command.</param>
/// <param name="message">What to say; the exception's message if <see langword="null"/>.</param>
public class CommandFailed(Exception? exception, KernelCommand command, string? message = null) : KernelCommandCompletionEvent(command)
{
    /// <summary>Creates the event.</summary>
    /// <param name="message">What to say.</param>
    /// <param name="command">The command.</param>
    public CommandFailed(string message, KernelCommand command)
        : this(null, command, message) { }

    /// <summary>The cause.</summary>
    public Exception? Exception => exception;

    /// <summary>What to say.</summary>
    public string Message { get; set; } = message ?? exception?.Message ?? "";
}
