using Tidu.Documents;

namespace Tidu.Pages.Reading;

/// <summary>Cells that printed only <c>○ …</c>: exercises which nobody has answered. To a page's reader, who answers in its fields, that says nothing.</summary>
internal static class Unanswered
{
    private const string Mark = "○ ";
    private const string Indent = "   ";

    /// <summary>Whether that is all that the cell showed.</summary>
    public static bool Is(CodeCell cell) =>
        cell.Outputs.Count > 0
        && cell.Outputs.All(output => output is StreamOutput { Name: "stdout" })
        && Claims.Lines(cell) is [var first, .. var rest]
        && first.StartsWith(Mark, StringComparison.Ordinal)
        && rest.All(line => line.StartsWith(Indent, StringComparison.Ordinal) || line.Length == 0);

    /// <summary>Whether its code is no more than the call that is to be filled in.</summary>
    public static bool IsOnlyCall(CodeCell cell) => Is(cell) && !cell.Source.Contains('\n', StringComparison.Ordinal);
}
