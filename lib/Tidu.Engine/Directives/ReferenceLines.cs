using System.Text.RegularExpressions;

namespace Tidu.Engine.Directives;

/// <summary>Reads the lines <c>#r "nuget: …"</c>, <c>#i "…"</c> and <c>#r "folder"</c>, which are not for the compiler.</summary>
internal static partial class ReferenceLines
{
    // A semicolon or a comment after it does no harm.
    private const string End = "\\s*;?\\s*(?://.*)?$";

    /// <summary>What a line asks for; <see langword="null"/> if it is another kind of line.</summary>
    public static CellReference? Read(string line, int number, string folder)
    {
        if (Package().Match(line) is { Success: true } package)
        {
            var (name, version) = (package.Groups["name"].Value, package.Groups["version"].Value);
            return new CellReference(CellReferenceKind.Package, name.Trim(), version.Trim(), number);
        }
        if (Source().Match(line) is { Success: true } source)
        {
            return new CellReference(CellReferenceKind.Source, source.Groups["source"].Value.Trim(), "", number);
        }
        return
            File().Match(line) is { Success: true } file
            && Path.GetFullPath(file.Groups["path"].Value, folder) is var path
            && Directory.Exists(path)
            ? new CellReference(CellReferenceKind.Folder, path, "", number)
            : null;
    }

    [GeneratedRegex(
        "^\\s*#r\\s*(?<quote>[\"']?)\\s*nuget\\s*:\\s*(?<name>[^,\"'\\s]+)\\s*(?:,\\s*(?<version>[^\"']*?)\\s*)?\\k<quote>" + End,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Package();

    [GeneratedRegex(
        "^\\s*#i\\s*(?:(?<quote>[\"'])\\s*(?:nuget\\s*:)?(?<source>[^\"']+)\\k<quote>" + End + "|nuget\\s*:(?<source>.+)$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Source();

    [GeneratedRegex("^\\s*#r\\s*\"(?<path>[^\"]+)\"" + End)]
    private static partial Regex File();
}
