using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Running.Isolation;

/// <summary>Runs notebooks each in a process of its own: whatever a cell does to its process, the others and the caller go on.</summary>
/// <param name="program">The program that is a worker when it is given <paramref name="arguments"/>; it calls <see cref="NotebookWorker"/>.</param>
/// <param name="arguments">Its arguments.</param>
public sealed class IsolatedRunner(string program, IReadOnlyList<string> arguments)
{
    // Without a byte order mark, which would be taken for a part of the request.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="path">Where the notebook lies: its folder is the working directory, its name stands in messages.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellationToken">Ends the worker at once.</param>
    /// <returns>The executed copy and the failures. A cell that ends its process is a failure; what the cells before it showed is kept.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookResult> RunAsync(
        NotebookDocument document,
        string path,
        RunOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = Utf8,
        };
        var record = new RunRecord(document, path);
        using var worker = Process.Start(start)!;
        try
        {
            var errors = LastWords.ReadAsync(worker.StandardError);
            await AskAsync(worker, document, path, options).ConfigureAwait(false);
            if (!await ListenAsync(worker, record, options.Progress, cancellationToken).ConfigureAwait(false))
            {
                var reason = LastWords.Explain(await errors.ConfigureAwait(false), worker.ExitCode);
                options.Progress?.Report(record.AddEnd(reason));
            }
            return record.ToResult();
        }
        finally
        {
            await WorkerProcess.EndAsync(worker).ConfigureAwait(false);
        }
    }

    private static async Task AskAsync(Process worker, NotebookDocument document, string path, RunOptions options)
    {
        var request = new WorkerRequest(
            path,
            NotebookFile.Format(ExecutedCell.PutInto(document, [])),
            options.CellTimeout,
            options.Timeout,
            options.FailFast,
            options.SkipOtherLanguages,
            options.Engine
        );
        try
        {
            var line = JsonSerializer.Serialize(request, WorkerJson.Plain.WorkerRequest);
            await worker.StandardInput.WriteLineAsync(line).ConfigureAwait(false);
            await worker.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The worker is gone already, which shows when it is listened to.
        }
    }

    // True if the worker has come to the end of the notebook.
    private static async Task<bool> ListenAsync(
        Process worker,
        RunRecord record,
        IProgress<CellProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // A process that a cell has started may hold the pipes open when the worker is gone.
        var exit = EndWithAsync(worker, cancellationToken);
        while (await worker.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IndexOf(NotebookWorker.Mark) is not (>= 0 and var mark))
            {
                continue;
            }
            var message = JsonSerializer.Deserialize(line.AsSpan(mark + 1), WorkerJson.Plain.WorkerMessage)!;
            record.Add(message);
            if (message.Progress is { } cell)
            {
                progress?.Report(cell);
            }
            if (message.HasEnded)
            {
                return true;
            }
        }
        await exit.ConfigureAwait(false);
        return false;
    }

    private static async Task EndWithAsync(Process worker, CancellationToken cancellationToken)
    {
        await worker.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        await WorkerProcess.EndAsync(worker).ConfigureAwait(false);
    }
}
