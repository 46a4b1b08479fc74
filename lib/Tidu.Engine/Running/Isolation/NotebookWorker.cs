using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Tidu.Documents;

namespace Tidu.Engine.Running.Isolation;

/// <summary>The inside of a worker process: runs the notebooks that its standard input holds, one after the other.</summary>
public static class NotebookWorker
{
    // Where the standard output cannot be kept for messages alone, ours start with this.
    internal const char Mark = '\u001e';

    // A cell that ends its process takes with it what it printed in this time; nothing shorter would be worth its cost.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);

    /// <summary>Serves requests until the parent ends this process and all that cells have started.</summary>
    /// <returns>A task that fails if a request cannot be read.</returns>
    public static async Task ServeAsync()
    {
        var input = Console.In;
        var first = await input.ReadLineAsync().ConfigureAwait(false) ?? "";
        var requests = Channel.CreateUnbounded<WorkerRequest>();
        requests.Writer.TryWrite(JsonSerializer.Deserialize(first, WorkerJson.Plain.WorkerRequest)!);
        await using var parent = new StreamWriter(WorkerProcess.Become()) { AutoFlush = true };
        _ = Task.Run(() =>
        {
            while (input.ReadLine() is { } line)
            {
                requests.Writer.TryWrite(JsonSerializer.Deserialize(line, WorkerJson.Plain.WorkerRequest)!);
            }
            // The parent keeps our input open as long as it lives.
            WorkerProcess.EndThis();
        });
        var messages = new Messages(parent);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => messages.Write();
        await using var timer = new Timer(_ => messages.Write(), null, Interval, Interval);
        await foreach (var request in requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await RunAsync(request, messages).ConfigureAwait(false);
        }
    }

    private static async Task RunAsync(WorkerRequest request, Messages messages)
    {
        var document = NotebookFile.Parse(Encoding.UTF8.GetBytes(request.Notebook), request.Path);
        var options = new RunOptions
        {
            CellTimeout = request.CellTimeout,
            Timeout = request.Timeout,
            FailFast = request.FailFast,
            SkipOtherLanguages = request.SkipOtherLanguages,
            Engine = request.Engine,
            Progress = messages,
        };
        await NotebookRunner
            .RunAsync(document, request.Path, options, run => messages.Run = run, CancellationToken.None)
            .ConfigureAwait(false);
        messages.Write(hasEnded: true);
    }

    private sealed class Messages(StreamWriter parent) : IProgress<CellProgress>
    {
        private readonly Lock gate = new();

        public NotebookRun? Run { get; set; }

        public void Report(CellProgress value) => Write(value);

        public void Write(CellProgress? progress = null, bool hasEnded = false)
        {
            lock (gate)
            {
                var changes = Run?.TakeChanges() ?? [];
                if (changes.Count > 0 || progress is not null || hasEnded)
                {
                    var message = new WorkerMessage(changes, progress, hasEnded ? Environment.WorkingSet : null);
                    parent.WriteLine(Mark + JsonSerializer.Serialize(message, WorkerJson.Plain.WorkerMessage));
                    Run = hasEnded ? null : Run;
                }
            }
        }
    }
}
