using Tidu.Engine;

namespace Tidu.Language.Completing;

/// <summary>The packages that can be had without a network: those of the kit, and those in NuGet's folder.</summary>
internal static class PackageNames
{
    /// <summary>Their names; NuGet's folder has them in lower case.</summary>
    public static IEnumerable<string> Known(IEnumerable<ProvidedPackage> provided)
    {
        var folder =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = FileNames.Of(folder, "", []).Select(name => name.TrimEnd('/'));
        return provided.Select(package => package.Name).Concat(restored).Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
