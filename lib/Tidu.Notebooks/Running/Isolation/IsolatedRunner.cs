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
    /// <param name="path">The notebook.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellationToken">Ends the worker at once.</param>
    /// <returns>The executed copy and the failures.</returns>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookResult> RunAsync(string path, RunOptions options, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardInputEncoding = Utf8,
        };
        using var worker = Process.Start(start)!;
        try
        {
            return await TalkAsync(worker, path, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!worker.HasExited)
            {
                worker.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<NotebookResult> TalkAsync(
        Process worker,
        string path,
        RunOptions options,
        CancellationToken cancellationToken
    )
    {
        var request = new WorkerRequest(
            path,
            options.CellTimeout,
            options.Timeout,
            options.FailFast,
            options.SkipOtherLanguages,
            options.Engine
        );
        var errors = worker.StandardError.ReadToEndAsync(cancellationToken);
        await worker
            .StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, WorkerJson.Default.WorkerRequest))
            .ConfigureAwait(false);
        await worker.StandardInput.FlushAsync(cancellationToken).ConfigureAwait(false);
        var ended = new List<CellProgress>();
        while (await worker.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IndexOf(NotebookWorker.Mark) is not (>= 0 and var mark))
            {
                continue;
            }
            var message = JsonSerializer.Deserialize(line.AsSpan(mark + 1), WorkerJson.Default.WorkerMessage)!;
            if (message.Refusal is { } refusal)
            {
                throw new NotebookFormatException(refusal);
            }
            if (message.Notebook is { } notebook)
            {
                return new NotebookResult(NotebookFile.Parse(Encoding.UTF8.GetBytes(notebook), path), message.Failures ?? []);
            }
            ended.Add(message.Progress!);
            options.Progress?.Report(message.Progress!);
        }
        await worker.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return Crashed(path, options, ended, worker.ExitCode, await errors.ConfigureAwait(false));
    }

    // The cell after the last that has ended took the process with it.
    private static NotebookResult Crashed(string path, RunOptions options, List<CellProgress> ended, int exitCode, string errors)
    {
        var document = NotebookFile.Read(path);
        var last = ended.Count > 0 ? ended[^1].Cell : 0;
        int[] code =
        [
            .. document
                .Cells.Index()
                .Where(entry => entry.Item is CodeCell && !CellTags.IsSkipped(entry.Item))
                .Select(entry => entry.Index),
        ];
        // What the last cell left running may end the process after it.
        var index = code.FirstOrDefault(position => position >= last, code[^1]);
        var reason =
            errors.Contains("Stack overflow", StringComparison.Ordinal) ? "这一格使栈溢出，结束了进程；后面的格没有运行。"
            : errors.Contains("Out of memory", StringComparison.Ordinal) ? "这一格用尽了内存，结束了进程；后面的格没有运行。"
            : $"这一格结束了进程（退出代码 {exitCode}）；后面的格没有运行。";
        var cells = document.Cells.ToArray();
        cells[index] = (CodeCell)cells[index] with { Outputs = [new ErrorOutput("ProcessEnded", reason, [reason])], ExecutionCount = null };
        var failure = new CellFailure(path, index + 1, null, reason);
        options.Progress?.Report(new CellProgress(path, index + 1, cells.Length, TimeSpan.Zero, failure));
        var failures = ended.Select(cell => cell.Failure).OfType<CellFailure>().Append(failure);
        return new NotebookResult(document with { Cells = cells }, [.. failures]);
    }
}
