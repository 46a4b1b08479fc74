using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers requests of one channel, one after the other, as they arrive.</summary>
/// <param name="channel">The channel.</param>
/// <param name="outbox">The way to those who ask.</param>
/// <param name="answers">Who answers what; who gives <see langword="null"/> has nothing to say.</param>
internal sealed class RequestQueue(Channel channel, Outbox outbox, Dictionary<string, Func<Message, JsonObject?>> answers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<(int Number, Message Request)> queue = [];
    private volatile CancellationTokenSource leisure = new();
    private int received;
    private int aborted;

    /// <summary>What to do once nothing has been asked for a second; it gives way to the next request.</summary>
    public Action<CancellationToken>? WhenIdle { get; init; }

    /// <summary>Takes a request; returns at once.</summary>
    public void Add(Message request)
    {
        queue.Add((Interlocked.Increment(ref received), request));
        leisure.Cancel();
    }

    /// <summary>Starts to answer, on a thread of its own: cells may keep all threads of the pool busy.</summary>
    public void Start() => new Thread(Serve) { IsBackground = true, Name = $"jupyter {channel}" }.Start();

    private void Serve()
    {
        while (true)
        {
            var (number, request) = Next();
            outbox.PublishStatus(request, "busy");
            var isExecution = request.Type == "execute_request";
            // What was waiting when a cell failed is not run.
            var answer = isExecution && number <= aborted ? new() { ["status"] = "aborted" } : Answer(request);
            if (isExecution && (string?)answer?["status"] == "error" && request.Flag("stop_on_error", otherwise: true))
            {
                aborted = Volatile.Read(ref received);
            }
            if (answer is not null)
            {
                outbox.Reply(request, channel, answer);
            }
            outbox.PublishStatus(request, "idle");
        }
    }

    private (int Number, Message Request) Next()
    {
        if (queue.TryTake(out var next, Pause))
        {
            return next;
        }
        leisure = new CancellationTokenSource();
        // One that came before the line above has cancelled the old source.
        if (queue.Count == 0)
        {
            BeIdle(leisure.Token);
        }
        return queue.Take();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nobody has asked for it, so nobody is told that it failed.")]
    private void BeIdle(CancellationToken cancellationToken)
    {
        try
        {
            WhenIdle?.Invoke(cancellationToken);
        }
        catch (Exception)
        {
            // The next question does it again.
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a request may cause, the others are still to be answered.")]
    private JsonObject? Answer(Message request)
    {
        try
        {
            return answers.TryGetValue(request.Type, out var answer) ? answer(request) : null;
        }
        catch (Exception e)
        {
            return new()
            {
                ["status"] = "error",
                ["ename"] = e.GetType().FullName,
                ["evalue"] = e.Message,
                ["traceback"] = new JsonArray([.. e.ToString().Split('\n').Select(line => (JsonNode)line)]),
            };
        }
    }
}
