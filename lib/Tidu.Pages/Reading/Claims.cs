using Tidu.Documents;

namespace Tidu.Pages.Reading;

/// <summary>The claims that a cell has proved: the lines <c>✓ claim</c> that it printed.</summary>
internal static class Claims
{
    private const string Mark = "✓ ";
    private const string UncheckedMark = "– ";
    private const string UncheckedEnd = "未核对）";

    /// <summary>Whether a printed line is a claim, be it that it was not checked because the data are not those it is about.</summary>
    public static bool IsClaim(string line) => line.StartsWith(Mark, StringComparison.Ordinal) || IsUnchecked(line);

    /// <summary>The claims in order, each once; none if the cell failed.</summary>
    public static IReadOnlyList<string> Of(CodeCell cell) =>
        cell.Outputs.Any(output => output is ErrorOutput)
            ? []
            :
            [
                .. Lines(cell)
                    .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
                    .Select(line => line[Mark.Length..].Trim())
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>The claims that were not checked, in order.</summary>
    public static IReadOnlyList<string> UncheckedOf(CodeCell cell) =>
        [.. Lines(cell).Where(IsUnchecked).Select(line => line[UncheckedMark.Length..].Trim())];

    private static bool IsUnchecked(string line) =>
        line.StartsWith(UncheckedMark, StringComparison.Ordinal) && line.TrimEnd().EndsWith(UncheckedEnd, StringComparison.Ordinal);

    /// <summary>Whether claims are all that the cell showed.</summary>
    public static bool OnlyIn(CodeCell cell) =>
        cell.Outputs.Count > 0
        && cell.Outputs.All(output => output is StreamOutput { Name: "stdout" })
        && Lines(cell).All(line => IsClaim(line) || string.IsNullOrWhiteSpace(line));

    /// <summary>What the cell printed, line by line.</summary>
    public static string[] Lines(CodeCell cell) =>
        string.Concat(cell.Outputs.OfType<StreamOutput>().Where(stream => stream.Name == "stdout").Select(stream => stream.Text))
            .ReplaceLineEndings("\n")
            .Split('\n');
}
