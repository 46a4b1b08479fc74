using Tidu.Documents;
using Tidu.Engine.Running.Reports;

namespace Tidu.Cli;

/// <summary>What <c>run</c> does with the notebooks that it has run: compares, writes and reports.</summary>
/// <param name="batch">Runs them.</param>
/// <param name="results">What to write.</param>
/// <param name="check">Whether to compare with the outputs in the files.</param>
internal sealed class RunBatch(NotebookBatch batch, RunResults results, bool check)
{
    private bool differs;

    /// <summary>Runs the notebooks.</summary>
    /// <param name="cancellationToken">Ends the run; nothing more is written.</param>
    /// <returns>The exit code: the worst that happened.</returns>
    public async Task<ExitCode> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        var reports = new TestReport?[paths.Length];
        var worst = await batch.RunAsync(
            paths,
            executed =>
            {
                reports[Array.IndexOf(paths, executed.Path)] = TestReport.Of(executed.Path, executed.Cells, executed.Result.Document);
                var differences = check ? Differences(executed) : [];
                results.Write(executed);
                return differences;
            },
            cancellationToken
        );
        results.WriteReport([.. reports.OfType<TestReport>()]);
        return worst == ExitCode.Success && differs ? ExitCode.OutputsDiffer : worst;
    }

    private List<string> Differences(ExecutedNotebook executed)
    {
        var differences = OutputCheck.Compare(executed.Original, executed.Result.Document);
        differs |= differences.Count > 0;
        var path = NotebookName.Shorten(executed.Path);
        return [.. differences.Select(cell => $"{new CellAddress(path, cell.Cell)}：输出与文件里的不同：\n{cell.Difference}")];
    }
}
