namespace Tidu.Engine;

/// <summary>A package that the host has: <c>#r "nuget: …"</c> is answered with it and nothing is downloaded.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The version that the host has.</param>
/// <param name="Libraries">The full paths of its libraries and of those that they need.</param>
public sealed record ProvidedPackage(string Name, string Version, IReadOnlyList<string> Libraries);
