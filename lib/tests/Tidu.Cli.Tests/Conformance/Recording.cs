using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tidu.Cli.Tests.RealEngines;

namespace Tidu.Cli.Tests.Conformance;

/// <summary>What an engine showed in each code cell of a notebook, as text to read and to compare: without ids, times and paths.</summary>
internal static partial class Recording
{
    public static string Folder { get; } = Tidu.Tests.Repository.File("lib", "tests", "Tidu.Cli.Tests", "Conformance", "Notebooks");

    /// <summary>Whether what the engines show is to be written, not compared.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("TIDU_RECORD") == "1";

    /// <summary>The notebooks' names, without extension.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();

    public static IReadOnlyList<string> Of(IEnumerable<CellOutputs> cells) => [.. cells.Select(Text)];

    public static IReadOnlyList<string> Read(string name) =>
        [.. CellTitle().Split(File.ReadAllText(FileOf(name))).Skip(1).Select(cell => cell.TrimEnd('\n'))];

    public static void Write(string name, IReadOnlyList<string> cells) =>
        File.WriteAllText(FileOf(name), string.Concat(cells.Index().Select(cell => $"== code cell {cell.Index + 1}\n{cell.Item}\n")));

    private static string FileOf(string name) => Path.Combine(Folder, name + ".txt");

    private static string Text(CellOutputs cell)
    {
        var text = new StringBuilder();
        foreach (var line in cell.Lines)
        {
            var end = line.IndexOf(": ", StringComparison.Ordinal);
            var kind = line[..end];
            text.Append(kind).Append('\n');
            foreach (var row in Clean(kind, line[(end + 2)..]).Split('\n'))
            {
                text.Append('|').Append(row.Length > 0 ? " " : "").Append(row).Append('\n');
            }
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Clean(string kind, string text)
    {
        // Written in other ways, but the same.
        text = kind == "application/json" ? JsonNode.Parse(text)!.ToJsonString() : text;
        text = kind == "error" ? StackTrace().Replace(text, "").TrimEnd() : text;
        text = Style().Replace(text, "<style>…</style>");
        text = Id().Replace(text, "‹id›");
        text = WallTime().Replace(text, "Wall time: ‹time›");
        return text.Replace(Folder, "‹folder›", StringComparison.Ordinal).Replace("\r", "␍", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^== code cell \d+\n", RegexOptions.Multiline)]
    private static partial Regex CellTitle();

    [GeneratedRegex(@"(\r?\nFile name: [^\n]*)?\s*\n +at .*", RegexOptions.Singleline)]
    private static partial Regex StackTrace();

    // The formatter's own, the same after every table.
    [GeneratedRegex(@"<style>\s*\.dni-code-hint.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"Wall time: [0-9.]+ms")]
    private static partial Regex WallTime();
}
