using Tidu.Documents;

namespace Tidu.Engine.Running;

/// <summary>Runs the C# cells of a notebook in order, with one state and the notebook's folder as working directory.</summary>
/// <remarks>A process has one working directory, so of runs that are started at once one waits for the other.</remarks>
public static class NotebookRunner
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="path">Where the notebook lies: its folder is the working directory, its name stands in messages.</param>
    /// <param name="options">How to run; the defaults if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the run; the running cell is interrupted.</param>
    /// <returns>The executed copy and the failures. A failed cell is a result, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Task<NotebookResult> RunAsync(
        NotebookDocument document,
        string path,
        RunOptions? options = null,
        CancellationToken cancellationToken = default
    ) => RunAsync(document, path, options ?? new RunOptions(), begun: null, cancellationToken);

    /// <summary>Runs a notebook for a caller that wants to look at the run while it goes on.</summary>
    internal static async Task<NotebookResult> RunAsync(
        NotebookDocument document,
        string path,
        RunOptions options,
        Action<NotebookRun>? begun,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        using var turn = await ProcessTurn.EnterAsync(folder, cancellationToken).ConfigureAwait(false);
        var run = new NotebookRun(document, path, folder, options);
        begun?.Invoke(run);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
