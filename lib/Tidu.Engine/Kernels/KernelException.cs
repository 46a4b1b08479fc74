namespace Tidu.Engine.Kernels;

/// <summary>A cell has failed by way of the notebook API, without an exception.</summary>
/// <param name="message">What it says.</param>
internal sealed class KernelException(string message) : Exception(message);
