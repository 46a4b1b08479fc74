using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Wire;

/// <summary>What the kernel says to its clients.</summary>
/// <param name="sockets">The ways to them.</param>
internal sealed class Outbox(KernelSockets sockets)
{
    /// <summary>The version of the protocol.</summary>
    public const string ProtocolVersion = "5.4";

    private readonly string session = Guid.NewGuid().ToString("N");

    /// <summary>Answers a request.</summary>
    /// <param name="channel">Where it came from.</param>
    public void Reply(Message request, Channel channel, JsonObject content) =>
        sockets.Send(
            channel,
            Compose(request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content, request.Identities)
        );

    /// <summary>Asks the user who has sent a request.</summary>
    public void Ask(Message request, JsonObject content) =>
        sockets.Send(Channel.Input, Compose(request, "input_request", content, request.Identities));

    /// <summary>Tells everybody what happens because of a request.</summary>
    /// <param name="request">The request; <see langword="null"/> if it is because of none.</param>
    public void Publish(Message? request, string type, JsonObject content) =>
        sockets.Send(Channel.Broadcast, Compose(request, type, content, [Encoding.ASCII.GetBytes(type)]));

    /// <summary>Tells everybody whether the kernel works on a request.</summary>
    /// <param name="state"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
    public void PublishStatus(Message? request, string state) => Publish(request, "status", new() { ["execution_state"] = state });

    private Message Compose(Message? request, string type, JsonObject content, IReadOnlyList<byte[]> identities)
    {
        JsonObject header = new()
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["username"] = "kernel",
            ["session"] = session,
            ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        return new Message(header, content) { ParentHeader = request?.Header ?? [], Identities = identities };
    }
}
