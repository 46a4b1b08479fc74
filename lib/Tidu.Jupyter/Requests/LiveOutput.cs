using System.Text.Json.Nodes;
using Tidu.Documents;
using Tidu.Engine.Execution;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Tells everybody what a cell shows while it runs, and what the threads that it leaves behind still show afterwards.</summary>
internal sealed class LiveOutput
{
    private readonly Outbox outbox;
    private readonly Message request;
    private readonly bool isSilent;
    private readonly OutputPump pump;
    private readonly SharedScripts scripts;
    private readonly Lock publishing = new();
    private bool clears;
    private int isWaiting;
    private int told = -1;

    /// <summary>Creates the output of a cell.</summary>
    /// <param name="outbox">Told what it shows.</param>
    /// <param name="pump">Has it told while the cell runs.</param>
    /// <param name="scripts">Completes what it shows.</param>
    /// <param name="request">The request that runs the cell.</param>
    /// <param name="isSilent">Whether nobody is to be told.</param>
    public LiveOutput(Outbox outbox, OutputPump pump, SharedScripts scripts, Message request, bool isSilent)
    {
        this.scripts = scripts;
        this.outbox = outbox;
        // Threads that the cell leaves behind keep this for as long as they live, but not the code.
        this.request = request with
        {
            Content = [],
        };
        this.isSilent = isSilent;
        this.pump = pump;
        Cell = new CellOutput { Changed = Wait };
    }

    /// <summary>What the cell writes to.</summary>
    public CellOutput Cell { get; }

    /// <summary>What has ended the cell; <see langword="null"/> if nothing has.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>The value of the cell as text; <see langword="null"/> if it has none.</summary>
    public string? Result { get; private set; }

    /// <summary>Tells what has been shown and not been told yet.</summary>
    public void Flush()
    {
        Volatile.Write(ref isWaiting, 0);
        lock (publishing)
        {
            foreach (var (position, output) in Cell.TakeChanges(forget: true))
            {
                Tell(position, output);
            }
            if (Cell.TakeLateError() is { } late)
            {
                Publish("error", ErrorOf(late));
            }
        }
    }

    /// <summary>Tells the rest once the cell has ended.</summary>
    public void End()
    {
        Flush();
        if (clears)
        {
            // Nothing came in the place of what was cleared.
            Publish("clear_output", new() { ["wait"] = false });
        }
        foreach (var script in scripts.TakeOwed())
        {
            scripts.Note(request, script);
            Publish("display_data", Bundle(new DisplayData(new() { ["text/html"] = script }, []), ("transient", new JsonObject())));
        }
    }

    private void Wait()
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 0)
        {
            pump.Add(this);
        }
    }

    private void Tell(int position, Output? output)
    {
        if (output is null)
        {
            // Waiting for what comes next keeps an animation from flickering.
            if (!clears)
            {
                Publish("clear_output", new() { ["wait"] = true });
            }
            clears = true;
            return;
        }
        clears = false;
        switch (output)
        {
            case StreamOutput stream:
                Publish("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case ExecuteResult result:
                Result = (string?)result.Data["text/plain"];
                scripts.Note(request, $"{result.Data["text/html"]}");
                Publish("execute_result", Bundle(result, ("execution_count", result.ExecutionCount)));
                break;
            case DisplayData display:
                scripts.Note(request, $"{display.Data["text/html"]}");
                Tell(display, IsNew(position), $"{(string?)request.Header["msg_id"]}-{position}");
                break;
            case ErrorOutput error:
                Error = error;
                Publish("error", ErrorOf(error));
                break;
        }
    }

    // A later cell may show something anew in this one's place: that is told of the later one.
    private void Tell(DisplayData shown, bool isNew, string id) =>
        Publish(
            isNew ? "display_data" : "update_display_data",
            Bundle(shown, ("transient", new JsonObject { ["display_id"] = id })),
            isNew ? request : pump.Running ?? request
        );

    private bool IsNew(int position)
    {
        var isNew = position > told;
        told = Math.Max(told, position);
        return isNew;
    }

    private void Publish(string type, JsonObject content, Message? because = null)
    {
        if (!isSilent)
        {
            outbox.Publish(because ?? request, type, content);
        }
    }

    private static JsonObject Bundle(DisplayData shown, (string Name, JsonNode? Value) more) =>
        new()
        {
            ["data"] = shown.Data,
            ["metadata"] = shown.Metadata.DeepClone(),
            [more.Name] = more.Value,
        };

    private static JsonObject ErrorOf(ErrorOutput error) =>
        new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        };
}
