namespace Tidu.Formulas;

/// <summary>A formula that cannot be set; the message is one sentence.</summary>
public sealed class TexException : Exception
{
    /// <summary>A formula that cannot be set.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="position">Where in the formula, counted in UTF-16 units from 0.</param>
    /// <param name="command">The command or character at fault, such as <c>\foo</c>; empty at the end of the formula.</param>
    public TexException(string message, int position, string command)
        : base(message)
    {
        Position = position;
        Command = command;
    }

    /// <summary>Where in the formula, counted in UTF-16 units from 0.</summary>
    public int Position { get; }

    /// <summary>The command or character at fault; empty at the end of the formula.</summary>
    public string Command { get; }
}
