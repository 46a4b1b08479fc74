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
    private const int TurnsBetweenSigns = 5;

    /// <summary>Serves requests until the parent ends this process and all that cells have started.</summary>
    /// <returns>A task that fails if a request cannot be read.</returns>
    public static async Task ServeAsync()
    {
        var input = Console.In;
        var first = await input.ReadLineAsync().ConfigureAwait(false) ?? "";
        var requests = Channel.CreateUnbounded<WorkerRequest>();
        requests.Writer.TryWrite(JsonSerializer.Deserialize(first, WorkerJson.Plain.WorkerRequest)!);
        await using var parent = new StreamWriter(WorkerProcess.Become()) { AutoFlush = true };
        // On threads of their own: a cell may leave those of the pool no time.
        new Thread(() => Read(input, requests.Writer)) { IsBackground = true, Name = "requests" }.Start();
        var messages = new Messages(parent);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => messages.Write();
        new Thread(messages.WriteRegularly) { IsBackground = true, Name = "messages" }.Start();
        await foreach (var request in requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await RunAsync(request, messages).ConfigureAwait(false);
        }
    }

    private static void Read(TextReader input, ChannelWriter<WorkerRequest> requests)
    {
        while (input.ReadLine() is { } line)
        {
            requests.TryWrite(JsonSerializer.Deserialize(line, WorkerJson.Plain.WorkerRequest)!);
        }
        // The parent keeps our input open as long as it lives.
        WorkerProcess.EndThis();
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
        // Work that waits for a thread; what the worker itself leaves there is a fraction of that.
        private const int Busy = 100;

        private readonly Lock gate = new();
        private volatile bool poolGoesOn = true;

        public NotebookRun? Run { get; set; }

        public void Report(CellProgress value) => Write(value);

        /// <summary>Writes what there is every now and then, and now and then a sign of life as long as the thread pool works.</summary>
        public void WriteRegularly()
        {
            for (var turn = 0; ; turn++)
            {
                Thread.Sleep(Interval);
                var isSign = turn % TurnsBetweenSigns == 0 && poolGoesOn;
                if (isSign)
                {
                    poolGoesOn = false;
                    ThreadPool.QueueUserWorkItem(_ => poolGoesOn = true);
                }
                Write(isSign: isSign && Run is not null);
            }
        }

        public void Write(CellProgress? progress = null, bool hasEnded = false, bool isSign = false)
        {
            lock (gate)
            {
                var changes = Run?.TakeChanges() ?? [];
                if (changes.Count > 0 || progress is not null || hasEnded || isSign)
                {
                    var message = new WorkerMessage(changes, progress, hasEnded ? State() : null);
                    parent.WriteLine(Mark + JsonSerializer.Serialize(message, WorkerJson.Plain.WorkerMessage));
                    Run = hasEnded ? null : Run;
                }
            }
        }

        private static WorkerState State() => new(Environment.WorkingSet, ThreadPool.PendingWorkItemCount > Busy);
    }
}
