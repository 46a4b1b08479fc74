using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidu.Documents;

namespace Tidu.Engine.Running.Isolation;

/// <summary>The parent's side of a worker process.</summary>
internal sealed class Worker : IAsyncDisposable
{
    // Without a byte order mark, which would be taken for a part of the request.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // How long the last words of a process may take when it is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly string name;
    private readonly long? memory;
    private readonly LastWords errors;
    private readonly Task end;

    /// <summary>Starts a worker.</summary>
    /// <param name="arguments">The arguments that make it a worker.</param>
    /// <param name="memory">How much memory it may take, in bytes; <see langword="null"/> for no limit.</param>
    public Worker(string program, IReadOnlyList<string> arguments, long? memory)
    {
        this.memory = memory;
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = Utf8,
        };
        // A cell that wants more objects than there is room for fails by itself, before others have to end its process.
        var (limit, value) = memory is { } most ? ("DOTNET_GCHeapHardLimit", most / 4 * 3) : ("DOTNET_GCHeapHardLimitPercent", 75);
        start.Environment.TryAdd(limit, value.ToString("X", CultureInfo.InvariantCulture));
        name = WorkerProcess.NameIt(start);
        // A worker ends by being killed, and the files by which debuggers find it would stay in the folder for temporary files.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
        process = Process.Start(start)!;
        errors = new LastWords(process.StandardError);
        // A process that a cell has started may hold the pipes open when the worker is gone.
        end = EndWithAsync();
    }

    /// <summary>Whether the process has not run a notebook yet.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>Whether the process was ended because it had its time: whose fault that is, is known, and nobody is to wait again.</summary>
    public bool WasLate { get; private set; }

    /// <summary>The state in which the last notebook has left the process.</summary>
    public WorkerState? State { get; private set; }

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
        State = null;
        var guard = new WorkerGuard(process, options, memory);
        using var isOver = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = EndWhenBadAsync(guard, isOver.Token);
        try
        {
            await AskAsync(document, path, options).ConfigureAwait(false);
            await ListenAsync(guard, record, options.Progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await isOver.CancelAsync().ConfigureAwait(false);
        }
        var verdict = await watching.ConfigureAwait(false);
        if (State is not null)
        {
            return null;
        }
        WasLate = guard.IsTimeUp;
        await end.ConfigureAwait(false);
        return verdict ?? errors.Explain(process.ExitCode);
    }

    /// <summary>Ends the process and all that cells have started; returns once it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await WorkerProcess.EndAsync(process, name).ConfigureAwait(false);
        if (process.HasExited)
        {
            await end.ConfigureAwait(false);
            process.Dispose();
        }
    }

    private async Task<string?> EndWhenBadAsync(WorkerGuard guard, CancellationToken cancellationToken)
    {
        var verdict = await guard.WatchAsync(cancellationToken).ConfigureAwait(false);
        if (verdict is not null)
        {
            await WorkerProcess.EndAsync(process, name).ConfigureAwait(false);
        }
        return verdict;
    }

    private async Task ListenAsync(
        WorkerGuard guard,
        RunRecord record,
        IProgress<CellProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        while (State is null && await process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.IndexOf(NotebookWorker.Mark) is not (>= 0 and var mark))
            {
                continue;
            }
            // From text the serializer would take megabytes out of a pool that keeps them for each thread.
            var json = Encoding.UTF8.GetBytes(line, mark + 1, line.Length - mark - 1);
            var message = JsonSerializer.Deserialize(json, WorkerJson.Plain.WorkerMessage)!;
            guard.Note(message);
            record.Add(message);
            if (message.Progress is { } cell)
            {
                progress?.Report(cell);
            }
            State = message.EndedWith;
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
        await WorkerProcess.EndAsync(process, name).ConfigureAwait(false);
        await errors.ReadAsync(Patience).ConfigureAwait(false);
    }
}
