using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tidu.Documents;

namespace Tidu.Engine.Running.Reports;

/// <summary>Compares the outputs of a run with those that the notebook's file has.</summary>
/// <remarks>
/// What differs from run to run is left out of account: ids, addresses, times. So are the lists of packages that .NET Interactive
/// shows while it restores them.
/// </remarks>
public static partial class OutputCheck
{
    // As deep as the files that are read.
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 256 };

    /// <summary>Compares all code cells.</summary>
    /// <param name="expected">The notebook as it is in the file.</param>
    /// <param name="actual">The notebook as it was run.</param>
    /// <returns>For each cell that differs its number and a diff, first the line of the file (-), then that of the run (+).</returns>
    public static IReadOnlyList<(int Cell, string Difference)> Compare(NotebookDocument expected, NotebookDocument actual)
    {
        var differences = new List<(int, string)>();
        foreach (var (index, cell) in expected.Cells.Index())
        {
            if (cell is CodeCell before && actual.Cells[index] is CodeCell after)
            {
                var difference = LineDiff.Between(Lines(before), Lines(after));
                if (difference.Length > 0)
                {
                    differences.Add((index + 1, difference));
                }
            }
        }
        return differences;
    }

    private static string[] Lines(CodeCell cell) =>
        [
            .. OutputStreams
                .Join([.. cell.Outputs.Where(output => !IsPackageList(output))])
                .SelectMany(Texts)
                .SelectMany(text => Normalize(text).TrimEnd('\n').Split('\n')),
        ];

    private static bool IsPackageList(Output output) =>
        output is DisplayData display
        && Text(display.Data["text/html"]).Contains("<strong>Installed Packages</strong>", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(Output output) =>
        output switch
        {
            StreamOutput stream => [stream.Text],
            ErrorOutput error => [error.Value],
            DisplayData display => display.Data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Text(entry.Value)),
            _ => [],
        };

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString(Deep) ?? "";

    private static string Normalize(string text)
    {
        text = Style().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "");
        text = Identifier().Replace(text, "<id>");
        text = Address().Replace(text, "<address>");
        return Time().Replace(text, "<time>");
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    // The second form is that of the tables of data frames.
    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|(?<=id=\"table_)[0-9]+")]
    private static partial Regex Identifier();

    [GeneratedRegex("0x[0-9a-fA-F]{6,16}")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d+([.,]\d+)? ?(ms|µs|us|ns|milliseconds|seconds)\b|\b\d{1,2}:\d{2}:\d{2}(\.\d+)?\b|\d{4}-\d{2}-\d{2}T[0-9:.Z+-]+")]
    private static partial Regex Time();
}
