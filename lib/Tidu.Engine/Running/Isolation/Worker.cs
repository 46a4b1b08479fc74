using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tidu.Documents;

namespace Tidu.Engine.Running.Isolation;

/// <summary>The parent's side of a worker process.</summary>
internal sealed class Worker : IAsyncDisposable
{
    // Without a byte order mark, which would be taken for a part of the request.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly Task end;

    /// <summary>Starts a worker.</summary>
    /// <param name="arguments">The arguments that make it a worker.</param>
    public Worker(string program, IReadOnlyList<string> arguments)
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
        // A cell that wants more than there is fails by itself before the system ends some process of its choice.
        start.Environment.TryAdd("DOTNET_GCHeapHardLimitPercent", "4B");
        process = Process.Start(start)!;
        errors = LastWords.ReadAsync(process.StandardError);
        // A process that a cell has started may hold the pipes open when the worker is gone.
        end = EndWithAsync();
    }

    /// <summary>Whether the process has not run a notebook yet.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>The memory that the process had when its last notebook ended, in bytes.</summary>
    public long WorkingSet { get; private set; }

    /// <summary>Runs a notebook.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="options">How to run.</param>
    /// <param name="record">Notes what the worker tells.</param>
    /// <param name="cancellationToken">Ends the listening, not the worker.</param>
    /// <returns><see langword="null"/>, or why the process has ended before the notebook has.</returns>
    public async Task<string?> RunAsync(
        NotebookDocument document,
        string path,
        RunOptions options,
        RunRecord record,
        CancellationToken cancellationToken
    )
    {
        IsFresh = false;
        await AskAsync(document, path, options).ConfigureAwait(false);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IndexOf(NotebookWorker.Mark) is not (>= 0 and var mark))
            {
                continue;
            }
            // From text the serializer would take megabytes out of a pool that keeps them for each thread.
            var json = Encoding.UTF8.GetBytes(line, mark + 1, line.Length - mark - 1);
            var message = JsonSerializer.Deserialize(json, WorkerJson.Plain.WorkerMessage)!;
            record.Add(message);
            if (message.Progress is { } cell)
            {
                options.Progress?.Report(cell);
            }
            if (message.EndedWith is { } workingSet)
            {
                WorkingSet = workingSet;
                return null;
            }
        }
        await end.ConfigureAwait(false);
        return LastWords.Explain(await errors.ConfigureAwait(false), process.ExitCode);
    }

    /// <summary>Ends the process and all that cells have started; returns once it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await WorkerProcess.EndAsync(process).ConfigureAwait(false);
        if (process.HasExited)
        {
            await end.ConfigureAwait(false);
            process.Dispose();
        }
    }

    private async Task AskAsync(NotebookDocument document, string path, RunOptions options)
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
            await process.StandardInput.WriteLineAsync(line).ConfigureAwait(false);
            await process.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The worker is gone already, which shows when it is listened to.
        }
    }

    private async Task EndWithAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        await WorkerProcess.EndAsync(process).ConfigureAwait(false);
    }
}
