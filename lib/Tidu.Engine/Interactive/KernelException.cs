namespace Microsoft.DotNet.Interactive;

/// <summary>A kernel cannot do what it is asked to. Part of the API of .NET Interactive.</summary>
/// <param name="message">Why.</param>
/// <param name="innerException">The cause.</param>
public class KernelException(string message, Exception? innerException = null) : Exception(message, innerException);
