namespace Tidu.Jupyter.Zmtp;

/// <summary>A peer does not speak the protocol, or sends more than is taken.</summary>
/// <param name="message">What it did.</param>
internal sealed class ZmtpException(string message) : Exception(message);
