using Tidu.Documents;

namespace Tidu.Engine;

/// <summary>How an engine compiles and runs cells.</summary>
public sealed record EngineOptions
{
    /// <summary>The C# version of the cells (13 or 14).</summary>
    public int LanguageVersion { get; init; } = 14;

    /// <summary>What cells get when they ask for an input, by the name they ask for.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Packages that need not be restored.</summary>
    public IReadOnlyList<ProvidedPackage> ProvidedPackages { get; init; } = [];

    /// <summary>Where restored packages and compiled cells are kept between runs; <see langword="null"/> for not keeping them.</summary>
    public string? CacheFolder { get; init; } = UserFolder.Path;
}
