using System.Text;
using System.Text.Json;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Running.Isolation;

/// <summary>The inside of a worker process: runs the one notebook that its standard input holds.</summary>
public static class NotebookWorker
{
    // Where the standard output cannot be kept for messages alone, ours start with this.
    internal const char Mark = '\u001e';

    // A cell that ends its process takes with it what it printed in this time; nothing shorter would be worth its cost.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);

    /// <summary>Serves one request. Does not return: the parent ends this process, and all that cells have started, when it is done.</summary>
    /// <returns>A task that fails if the request cannot be read.</returns>
    public static async Task ServeAsync()
    {
        using var input = Console.In;
        var request = JsonSerializer.Deserialize(await input.ReadLineAsync().ConfigureAwait(false) ?? "", WorkerJson.Plain.WorkerRequest)!;
        await using var parent = new StreamWriter(WorkerProcess.Become()) { AutoFlush = true };
        // The parent keeps our input open as long as it lives.
        var parentIsGone = Task.Run(() =>
        {
            input.ReadLine();
            WorkerProcess.EndThis();
        });
        var folder = Path.GetDirectoryName(Path.GetFullPath(request.Path))!;
        Directory.SetCurrentDirectory(folder);
        var document = NotebookFile.Parse(Encoding.UTF8.GetBytes(request.Notebook), request.Path);
        var messages = new Messages(parent);
        var options = new RunOptions
        {
            CellTimeout = request.CellTimeout,
            Timeout = request.Timeout,
            FailFast = request.FailFast,
            SkipOtherLanguages = request.SkipOtherLanguages,
            Engine = request.Engine,
            Progress = messages,
        };
        messages.Run = new NotebookRun(document, request.Path, folder, options);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => messages.Write();
        await using var timer = new Timer(_ => messages.Write(), null, Interval, Interval);
        await messages.Run.RunAsync(CancellationToken.None).ConfigureAwait(false);
        messages.Write(hasEnded: true);
        await parentIsGone.ConfigureAwait(false);
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
                var changes = Run!.TakeChanges();
                if (changes.Count > 0 || progress is not null || hasEnded)
                {
                    var message = new WorkerMessage(changes, progress, hasEnded);
                    parent.WriteLine(Mark + JsonSerializer.Serialize(message, WorkerJson.Plain.WorkerMessage));
                }
            }
        }
    }
}
