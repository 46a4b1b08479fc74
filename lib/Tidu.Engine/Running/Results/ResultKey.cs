using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Engine.Caching;

namespace Tidu.Engine.Running.Results;

/// <summary>The hash of all that decides what a notebook shows: its code, the files it can see, this program and its machine.</summary>
/// <remarks>
/// Text between the cells does not count: it can change without the notebook being run again. A notebook that may show something else
/// each time has no key, and neither has one of which that cannot be told.
/// </remarks>
/// <param name="options">How notebooks are run.</param>
/// <param name="data">Files, and folders whose files count, besides those of a notebook's own folder.</param>
public sealed partial class ResultKey(RunOptions options, IReadOnlyList<string> data)
{
    private readonly FileHashes hashes = new();

    /// <summary>The key of a run.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">Where it lies.</param>
    /// <returns>The key, or <see langword="null"/> if the notebook has to be run in any case.</returns>
    public string? Of(NotebookDocument document, string path)
    {
        path = Path.GetFullPath(path);
        var code = document.Cells.Index().Where(entry => entry.Item is CodeCell && !CellTags.IsSkipped(entry.Item)).ToList();
        if (code.Any(entry => Doubtful().IsMatch(entry.Item.Source)) || Files(path, code.Select(entry => entry.Item)) is not { } files)
        {
            return null;
        }
        return CacheFolder.KeyOf([
            path,
            document.Metadata.ToJsonString(),
            .. code.SelectMany(entry => new[] { Text(entry.Index), entry.Item.Source, entry.Item.Metadata.ToJsonString() }),
            .. files,
            .. Program(),
            Text(options.Engine.LanguageVersion),
            options.SkipOtherLanguages.ToString(),
            .. options.Engine.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key}={input.Value}"),
        ]);
    }

    private IReadOnlyList<string>? Files(string notebook, IEnumerable<Cell> code)
    {
        var folder = Path.GetDirectoryName(notebook)!;
        var named = code.SelectMany(cell => Literal().Matches(cell.Source))
            .Select(literal => Path.GetFullPath(literal.Groups[1].Value, folder))
            .Concat(options.Engine.ProvidedPackages.SelectMany(package => package.Libraries))
            .ToHashSet(StringComparer.Ordinal);
        // A library brings what lies beside and below it.
        var libraries = named.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.GetDirectoryName(file)!);
        return hashes.Of(named.Concat(data), libraries.Distinct(), data.Prepend(folder).Concat(named));
    }

    private static IEnumerable<string> Program() =>
        [
            Environment.Version.ToString(),
            RuntimeInformation.RuntimeIdentifier,
            Environment.MachineName,
            Text(Environment.ProcessorCount),
            Environment.GetEnvironmentVariable("TZ") ?? "",
            .. Directory
                .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file}|{FileStamp.Of(file)}"),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A text that may be the name of a file or folder.
    [GeneratedRegex(@"""([^""\0\n]*[\w][^""\0\n]*)""")]
    private static partial Regex Literal();

    // Clock, chance, network, other scripts, other processes, packages without an exact version, commands other than these.
    [GeneratedRegex(
        """
            ^\s*\#(load|i)\b | ^\#!(?!(csharp|c\#|markdown|md|html|javascript|js|set|share|who|whos)\b)
            | ^\s*\#r\s+"nuget:(?!\s*[^",]+,\s*\d[\d.]*(-[\w.]+)?\s*")
            | \.ipynb | https?: | \b(Http\w*|WebClient|\w*Socket|TcpClient|UdpClient|Dns|Ping|Stopwatch|TimeProvider|RandomNumberGenerator)\b
            | \bDateTime(Offset)?\.(Now|UtcNow|Today) | \bRandom(\.Shared|\(\)|\s+\w+\s*=\s*new\s*\(\s*\)) | \bGuid\.(New|Create)
            | \bEnvironment\.(?!NewLine) | \bProcess\. | \bConsole\.Read
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Doubtful();
}
