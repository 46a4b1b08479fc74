namespace Tidu.Documents;

/// <summary>The names under which .NET Interactive knows languages, as <c>#!name</c> and in a notebook's metadata.</summary>
public static class KernelNames
{
    /// <summary>The name of the C# kernel.</summary>
    public const string CSharp = "csharp";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        [".net-csharp"] = CSharp,
        ["fsharp"] = "F#",
        ["f#"] = "F#",
        [".net-fsharp"] = "F#",
        ["pwsh"] = "PowerShell",
        ["powershell"] = "PowerShell",
        [".net-pwsh"] = "PowerShell",
        [".net-powershell"] = "PowerShell",
        ["html"] = "html",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["markdown"] = "markdown",
        ["md"] = "markdown",
        ["value"] = "value",
        ["mermaid"] = "Mermaid",
        ["sql"] = "SQL",
        ["kql"] = "KQL",
        ["http"] = "HTTP",
        ["python"] = "Python",
        ["python3"] = "Python",
        ["r"] = "R",
    };

    /// <summary>The language behind a name; <see langword="null"/> if it is none.</summary>
    /// <param name="name">Any of its names, in any case.</param>
    public static string? Find(string name) => Aliases.GetValueOrDefault(name);
}
