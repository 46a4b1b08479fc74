namespace Tidu.Engine.Packages;

/// <summary>One of the packages that NuGet resolved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Needs">The names of the packages that it needs itself.</param>
/// <param name="Extensions">What it brings for notebooks: assemblies with an extension, or scripts.</param>
internal sealed record ResolvedPackage(string Name, string Version, IReadOnlyList<string> Needs, IReadOnlyList<string> Extensions);
