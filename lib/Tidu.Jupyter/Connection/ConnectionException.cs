namespace Tidu.Jupyter.Connection;

/// <summary>A kernel cannot be reached the way that its starter asks for.</summary>
/// <param name="message">Why, in one sentence for the user.</param>
public sealed class ConnectionException(string message) : Exception(message);
