using System.Text.Json.Nodes;
using Tidu.Jupyter.Wire;

namespace Tidu.Jupyter.Requests;

/// <summary>Answers <c>shutdown_request</c>: the kernel ends. Who wants it to start anew starts another process.</summary>
/// <param name="outbox">Tells everybody.</param>
/// <param name="end">Ends the kernel.</param>
internal sealed class Shutdown(Outbox outbox, Action end)
{
    /// <summary>Answers, and ends the kernel.</summary>
    /// <param name="channel">Where the request came from.</param>
    /// <returns>Nothing: the answer has been sent.</returns>
    public JsonObject? Answer(Message request, Channel channel)
    {
        outbox.Reply(request, channel, Content());
        outbox.Publish(request, "shutdown_reply", Content());
        end();
        return null;

        JsonObject Content() => new() { ["status"] = "ok", ["restart"] = request.Flag("restart") };
    }
}
