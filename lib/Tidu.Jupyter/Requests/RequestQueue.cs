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
    private readonly BlockingCollection<(int Number, Message Request)> queue = [];
    private int received;
    private int aborted;

    /// <summary>Takes a request; returns at once.</summary>
    public void Add(Message request) => queue.Add((Interlocked.Increment(ref received), request));

    /// <summary>Starts to answer, on a thread of its own: cells may keep all threads of the pool busy.</summary>
    public void Start() => new Thread(Serve) { IsBackground = true, Name = $"jupyter {channel}" }.Start();

    private void Serve()
    {
        foreach (var (number, request) in queue.GetConsumingEnumerable())
        {
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
