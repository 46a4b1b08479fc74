using System.Text.Json;
using Tidu.Notebooks.Documents;

namespace Tidu.Notebooks.Running.Isolation;

/// <summary>The inside of a worker process: runs the one notebook that its standard input names.</summary>
public static class NotebookWorker
{
    // A notebook's code may reach the standard output by ways that cannot be captured: our lines start with this.
    internal const char Mark = '\u001e';

    /// <summary>Serves one request and returns.</summary>
    /// <returns>A task that ends when the result has been written.</returns>
    public static async Task ServeAsync()
    {
        using var input = Console.In;
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var request = JsonSerializer.Deserialize(
            await input.ReadLineAsync().ConfigureAwait(false) ?? "",
            WorkerJson.Default.WorkerRequest
        )!;
        // The parent keeps our input open as long as it lives.
        _ = Task.Run(() =>
        {
            input.ReadLine();
            Environment.Exit(1);
        });
        var messages = new MessageWriter(output);
        try
        {
            var options = new RunOptions
            {
                CellTimeout = request.CellTimeout,
                Timeout = request.Timeout,
                FailFast = request.FailFast,
                SkipOtherLanguages = request.SkipOtherLanguages,
                Engine = request.Engine,
                Progress = messages,
            };
            var result = await NotebookRunner.RunAsync(NotebookFile.Read(request.Path), request.Path, options).ConfigureAwait(false);
            messages.Write(new WorkerMessage(Notebook: NotebookFile.Format(result.Document), Failures: result.Failures));
        }
        catch (NotebookFormatException e)
        {
            messages.Write(new WorkerMessage(Refusal: e.Message));
        }
    }

    private sealed class MessageWriter(StreamWriter output) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => Write(new WorkerMessage(Progress: value));

        public void Write(WorkerMessage message)
        {
            lock (output)
            {
                output.WriteLine(Mark + JsonSerializer.Serialize(message, WorkerJson.Default.WorkerMessage));
            }
        }
    }
}
