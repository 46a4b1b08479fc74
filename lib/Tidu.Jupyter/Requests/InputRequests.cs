using System.Collections.Concurrent;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Asks the user whose cell is running (<c>input_request</c>), if the front end allows it.</summary>
/// <param name="outbox">The way to the user.</param>
internal sealed class InputRequests(Outbox outbox)
{
    private readonly ConcurrentQueue<string> answers = new();
    private readonly SemaphoreSlim answered = new(0);
    private readonly SemaphoreSlim turn = new(1);
    private volatile Message? request;
    private LiveOutput? output;

    /// <summary>Makes the user of a request the one who is asked.</summary>
    /// <param name="output">What the cell shows: it must be seen before the question.</param>
    public void Begin(Message request, LiveOutput output)
    {
        this.output = output;
        this.request = request;
    }

    /// <summary>Lets nobody be asked any more.</summary>
    public void End() => request = null;

    /// <summary>Asks, and waits for the answer.</summary>
    /// <returns>The answer; <see langword="null"/> if nobody can be asked.</returns>
    public string? Ask(string prompt, bool isSecret, CancellationToken cancellationToken)
    {
        turn.Wait(cancellationToken);
        try
        {
            if (request is not { } asked || !asked.Flag("allow_stdin"))
            {
                return null;
            }
            // To a question that nobody waits for any more.
            while (answered.Wait(0, CancellationToken.None))
            {
                answers.TryDequeue(out _);
            }
            output!.Flush();
            outbox.Ask(asked, new() { ["prompt"] = prompt, ["password"] = isSecret });
            answered.Wait(cancellationToken);
            return answers.TryDequeue(out var answer) ? answer : null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes an answer; one that comes from somebody else is dropped.</summary>
    public void Receive(Message reply)
    {
        if (reply.Type == "input_reply" && request is { } asked && asked.Identities[0].AsSpan().SequenceEqual(reply.Identities[0]))
        {
            answers.Enqueue(reply.Text("value"));
            answered.Release();
        }
    }
}
