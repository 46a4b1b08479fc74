namespace Tidu.Engine.Packages;

/// <summary>A package that cannot be had.</summary>
/// <param name="message">One sentence: which, why, and what to do.</param>
internal sealed class PackageException(string message) : Exception(message);
