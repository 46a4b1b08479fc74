using System.Text.Json.Serialization;
using Tidu.Documents;
using Tidu.Engine.Execution;

namespace Tidu.Engine;

/// <summary>How an engine compiles and runs cells.</summary>
public sealed record EngineOptions
{
    /// <summary>The C# version of the cells (13 or 14).</summary>
    public int LanguageVersion { get; init; } = 14;

    /// <summary>What cells get when they ask for an input, by the name they ask for.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Asks the person who sits at the notebook for any other input, and for what cells read from the console.</summary>
    /// <remarks><see langword="null"/> where nobody does: then there is no other input, and the console's is at its end.</remarks>
    [JsonIgnore]
    public AskForInput? Ask { get; init; }

    /// <summary>Packages that need not be restored.</summary>
    public IReadOnlyList<ProvidedPackage> ProvidedPackages { get; init; } = [];

    /// <summary>Where restored packages and compiled cells are kept between runs; <see langword="null"/> for not keeping them.</summary>
    public string? CacheFolder { get; init; } = UserFolder.Path;
}
