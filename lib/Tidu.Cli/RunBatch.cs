using System.Diagnostics;
using System.Reflection;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Running;
using Tidu.Notebooks.Running.Isolation;
using Tidu.Notebooks.Running.Reports;

namespace Tidu.Cli;

/// <summary>Runs several notebooks at once, up to the number of processors, and tells of each when it has ended.</summary>
/// <param name="options">How to run.</param>
/// <param name="results">What to write.</param>
/// <param name="check">Whether to compare with the outputs in the files.</param>
internal sealed class RunBatch(RunOptions options, RunResults results, bool check)
{
    private readonly Lock console = new();
    private bool failed;
    private bool differs;
    private ExitCode unreadable;

    /// <summary>Runs the notebooks.</summary>
    /// <param name="paths">The notebooks.</param>
    /// <param name="cancellationToken">Ends the run; nothing more is written.</param>
    /// <returns>The exit code: the worst that happened.</returns>
    public async Task<ExitCode> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        results.Prepare(paths);
        var runner = new IsolatedRunner(Environment.ProcessPath!, [.. HostArguments(), Worker.Argument]);
        var reports = new TestReport?[paths.Length];
        using var places = new SemaphoreSlim(Math.Min(paths.Length, Environment.ProcessorCount));
        await Task.WhenAll(
            paths.Select(
                async (path, i) =>
                {
                    await places.WaitAsync(cancellationToken);
                    try
                    {
                        reports[i] = await RunAsync(path, runner, showProgress: paths.Length == 1, cancellationToken);
                    }
                    finally
                    {
                        places.Release();
                    }
                }
            )
        );
        results.WriteReport([.. reports.OfType<TestReport>()]);
        return unreadable != ExitCode.Success ? unreadable
            : failed ? ExitCode.CellFailed
            : differs ? ExitCode.OutputsDiffer
            : ExitCode.Success;
    }

    private async Task<TestReport?> RunAsync(string path, IsolatedRunner runner, bool showProgress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var progress = new ProgressLine(Path.GetFileName(path), showProgress);
        try
        {
            var result = await runner.RunAsync(path, options with { Progress = progress }, cancellationToken);
            var differences = check ? OutputCheck.Compare(NotebookFile.Read(path), result.Document) : [];
            results.Write(path, result.Document);
            lock (console)
            {
                var mark = result.Failures.Count == 0 && differences.Count == 0 ? "✓" : "✗";
                progress.End(
                    FormattableString.Invariant(
                        $"{mark} {progress.Name}  {progress.Cells.Count} 个代码格，{watch.Elapsed.TotalSeconds:F1} 秒"
                    )
                );
                Tell(path, result.Failures, differences);
            }
            return new TestReport(path, progress.Cells, result);
        }
        catch (NotebookFormatException e)
        {
            lock (console)
            {
                unreadable = ExitCode.BadUse;
                Console.Error.WriteLine($"✗ {e.Message}");
            }
            return null;
        }
    }

    private void Tell(string path, IReadOnlyList<CellFailure> failures, IReadOnlyList<(int Cell, string Difference)> differences)
    {
        failed |= failures.Count > 0;
        differs |= differences.Count > 0;
        foreach (var failure in failures)
        {
            Console.Error.WriteLine($"✗ {NotebookName.Shorten(failure)}");
        }
        foreach (var (cell, difference) in differences)
        {
            Console.Error.WriteLine($"✗ {new CellAddress(NotebookName.Shorten(path), cell)}：输出与文件里的不同：\n{difference}");
        }
    }

    // "dotnet tidu.dll" needs the library's name before the arguments, "tidu" does not.
    private static string[] HostArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
}
