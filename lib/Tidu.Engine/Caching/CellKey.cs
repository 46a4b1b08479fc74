using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using Tidu.Documents;
using Tidu.Engine.Execution;

namespace Tidu.Engine.Caching;

/// <summary>The hash of all that decides what a cell is compiled to: the cells before it, its code, its libraries, the compiler.</summary>
internal static partial class CellKey
{
    /// <summary>The key that a notebook starts from.</summary>
    public static string Start(string folder, int languageVersion) =>
        CacheFolder.KeyOf(
            folder,
            languageVersion.ToString(CultureInfo.InvariantCulture),
            Environment.Version.ToString(),
            typeof(CellKey).Module.ModuleVersionId.ToString(),
            typeof(Formatter).Module.ModuleVersionId.ToString(),
            Stamp(Path.Combine(AppContext.BaseDirectory, CellLoadContext.NotebookApi + ".dll")),
            Stamp(Path.Combine(AppContext.BaseDirectory, "Microsoft.CodeAnalysis.CSharp.dll"))
        );

    /// <summary>The key of a cell.</summary>
    /// <param name="previous">The key of the cell before it.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="libraries">The libraries it may use besides those that the code names.</param>
    /// <param name="named">The libraries that the code names and that are files.</param>
    /// <returns>The key; <see langword="null"/> if the cell depends on more than can be told from here.</returns>
    public static string? Next(
        string previous,
        string code,
        string folder,
        IReadOnlyList<string> libraries,
        out IReadOnlyList<string> named
    )
    {
        named = [.. Reference().Matches(code).Select(match => Path.GetFullPath(match.Groups[1].Value, folder)).Where(File.Exists)];
        return Load().IsMatch(code) ? null : CacheFolder.KeyOf([previous, code, .. libraries.Concat(named).Select(Stamp)]);
    }

    /// <summary>The key after a cell that could not be compiled.</summary>
    public static string AfterFailure(string previous) => CacheFolder.KeyOf(previous, "failed");

    private static string Stamp(string path) => $"{path}|{FileStamp.Of(path)}";

    [GeneratedRegex("^\\s*#r\\s+\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Reference();

    // A loaded script may load others.
    [GeneratedRegex("^\\s*#load\\s", RegexOptions.Multiline)]
    private static partial Regex Load();
}
