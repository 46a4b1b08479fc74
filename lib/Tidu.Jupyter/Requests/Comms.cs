using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers those who want to talk to widgets: there are none here, as figures need no kernel.</summary>
/// <param name="outbox">Tells so.</param>
internal sealed class Comms(Outbox outbox)
{
    /// <summary>Answers <c>comm_info_request</c>.</summary>
    public static JsonObject Answer() => new() { ["status"] = "ok", ["comms"] = new JsonObject() };

    /// <summary>Closes what a front end has opened (<c>comm_open</c>): nobody here would answer.</summary>
    /// <returns>Nothing: nobody waits for an answer.</returns>
    public JsonObject? Close(Message opened)
    {
        outbox.Publish(opened, "comm_close", new() { ["comm_id"] = opened.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }
}
