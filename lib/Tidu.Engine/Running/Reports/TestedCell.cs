using Tidu.Documents;

namespace Tidu.Engine.Running.Reports;

/// <summary>A code cell as a test.</summary>
/// <param name="Name">The name of the test.</param>
/// <param name="Elapsed">How long the cell took.</param>
/// <param name="Failure">Why it failed; <see langword="null"/> if it did not.</param>
/// <param name="Trace">The lines that a failed cell shows below its sentence.</param>
public sealed record TestedCell(string Name, TimeSpan Elapsed, CellFailure? Failure, string Trace)
{
    /// <summary>The test of a cell.</summary>
    /// <param name="progress">How it ended.</param>
    /// <param name="cell">The cell with its outputs.</param>
    /// <returns>The test; its name is the cell's number and first line, such as <c>第 3 格：var x = 1;</c>.</returns>
    public static TestedCell Of(CellProgress progress, Cell cell)
    {
        var first = cell.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        var name = $"第 {progress.Cell} 格：{(first.Length > 60 ? first[..60] + "…" : first)}";
        var error = progress.Failure is null ? null : (cell as CodeCell)?.Outputs.OfType<ErrorOutput>().LastOrDefault();
        return new TestedCell(name, progress.Elapsed, progress.Failure, string.Join('\n', error?.Traceback ?? []));
    }
}
