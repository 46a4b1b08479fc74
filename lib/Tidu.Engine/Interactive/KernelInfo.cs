namespace Microsoft.DotNet.Interactive;

/// <summary>What a kernel is. Part of the API of .NET Interactive.</summary>
/// <param name="localName">Its name.</param>
/// <param name="aliases">Its other names.</param>
public class KernelInfo(string localName, string[]? aliases = null)
{
    /// <summary>Its name.</summary>
    public string LocalName { get; } = localName;

    /// <summary>Its other names.</summary>
    public string[] Aliases { get; set; } = aliases ?? [];

    /// <summary>The language.</summary>
    public string? LanguageName { get; set; }

    /// <summary>The language's version.</summary>
    public string? LanguageVersion { get; set; }

    /// <summary>The name that people are shown.</summary>
    public string DisplayName { get; set; } = localName;

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether it stands for a kernel elsewhere.</summary>
    public bool IsProxy { get; set; }

    /// <summary>Whether it has kernels of its own.</summary>
    public bool IsComposite { get; set; }

    /// <summary>Its address.</summary>
    public Uri Uri
    {
        get => field ??= new Uri($"kernel://local/{Uri.EscapeDataString(LocalName)}");
        set;
    }

    /// <summary>All its names.</summary>
    public IEnumerable<string> NameAndAliases => Aliases.Prepend(LocalName);

    /// <summary>The names as a line for people.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Aliases.Length > 0 ? $"{LocalName} ({string.Join(", ", Aliases)})" : LocalName;
}
