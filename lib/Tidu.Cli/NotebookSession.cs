using System.Diagnostics;
using Tidu.Notebooks.Documents;
using Tidu.Notebooks.Running;

namespace Tidu.Cli;

/// <summary>Runs one notebook in front of the user: progress while it runs, a line when it has ended.</summary>
internal static class NotebookSession
{
    /// <summary>Reads and runs a notebook, telling how far it is.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The executed notebook and its failures, which have been printed.</returns>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    public static async Task<NotebookResult> RunAsync(string path, RunOptions options, CancellationToken cancellationToken)
    {
        var document = NotebookFile.Read(path);
        var name = Path.GetFileName(path);
        var watch = Stopwatch.StartNew();
        var progress = new ProgressLine(name);
        var result = await NotebookRunner.RunAsync(document, path, options with { Progress = progress }, cancellationToken);
        var cells = document.Cells.OfType<CodeCell>().Count();
        var mark = result.Failures.Count == 0 ? "✓" : "✗";
        progress.End(FormattableString.Invariant($"{mark} {name}  {cells} 个代码格，{watch.Elapsed.TotalSeconds:F1} 秒"));
        foreach (var failure in result.Failures)
        {
            Console.Error.WriteLine($"✗ {NotebookName.Shorten(failure)}");
        }
        return result;
    }
}
