using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Tidu.Documents;
using Tidu.Engine.Caching;
using Tidu.Engine.Compiling;
using Tidu.Engine.Directives;

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
    /// <param name="path">Where it lies.</param>
    /// <returns>The key, or <see langword="null"/> if the notebook has to be run in any case.</returns>
    public string? Of(NotebookDocument document, string path)
    {
        path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(path)!;
        var parser = new CellParser(folder);
        var cells = document.Cells.Index().Where(entry => entry.Item is CodeCell && !CellTags.IsSkipped(entry.Item)).ToList();
        var steps = cells
            .SelectMany(entry => parser.Parse(entry.Item.Source, CellLanguage.Of((CodeCell)entry.Item, document)))
            .Where(step => !(options.SkipOtherLanguages && step is ImpossibleStep { IsOtherLanguage: true }))
            .ToList();
        var code = steps.OfType<CodeStep>().Select(step => new CodeSyntax(step.Code)).ToList();
        if (!steps.TrueForAll(IsRepeatable) || code.Exists(piece => piece.MayDiffer) || Files(folder, steps, code) is not { } files)
        {
            return null;
        }
        return CacheFolder.KeyOf([
            path,
            document.Metadata.ToJsonString(),
            .. cells.SelectMany(entry => new[] { Text(entry.Index), entry.Item.Source, entry.Item.Metadata.ToJsonString() }),
            .. files,
            .. Program(),
            Text(options.Engine.LanguageVersion),
            options.SkipOtherLanguages.ToString(),
            .. options.Engine.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key}={input.Value}"),
        ]);
    }

    // What an extension or another notebook does cannot be told, nor what the newest package will be.
    private static bool IsRepeatable(CellStep step) =>
        step switch
        {
            CodeStep code => code.References.All(reference =>
                IsFolder(reference) || (reference.Kind is CellReferenceKind.Package && ExactVersion().IsMatch(reference.Version))
            ),
            ShowStep or NoticeStep => true,
            _ => false,
        };

    private static bool IsFolder(CellReference reference) => reference.Kind == CellReferenceKind.Folder;

    private IReadOnlyList<string>? Files(string folder, IEnumerable<CellStep> steps, IEnumerable<CodeSyntax> code)
    {
        // Any text may be the name of a file or folder; one like "/" is not meant as such.
        var named = code.SelectMany(piece => piece.Texts)
            .Where(text => text.Any(char.IsLetterOrDigit) && text.AsSpan().IndexOfAny('\0', '\n') < 0)
            .Select(text => Path.GetFullPath(text, folder))
            .Concat(steps.OfType<CodeStep>().SelectMany(step => step.References).Where(IsFolder).Select(reference => reference.Name))
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

    [GeneratedRegex(@"^\d[\d.]*(-[\w.]+)?$")]
    private static partial Regex ExactVersion();
}
