using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Tidu.Jupyter.Zmtp;

/// <summary>Takes messages from each client and sends to each by its name, which is a message's first part.</summary>
/// <param name="received">Takes the messages; called by several threads.</param>
internal sealed class RouterSocket(Action<IReadOnlyList<byte[]>> received) : ServerSocket("ROUTER")
{
    private readonly ConcurrentDictionary<string, Peer> clients = new(StringComparer.Ordinal);
    private int nameless;

    /// <summary>Sends a message; one to a client that is gone is lost.</summary>
    /// <param name="parts">The client's name and the message.</param>
    public void Send(IReadOnlyList<byte[]> parts)
    {
        if (parts.Count > 0 && clients.TryGetValue(Convert.ToHexString(parts[0]), out var client))
        {
            client.Send(FrameStream.Message([.. parts.Skip(1)]));
        }
    }

    /// <inheritdoc/>
    protected override void Join(Peer peer)
    {
        if (peer.Identity.Length == 0)
        {
            // No client chooses a name that starts with 0.
            peer.Identity = new byte[1 + sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(peer.Identity.AsSpan(1), Interlocked.Increment(ref nameless));
        }
        // A client that connects anew is still known by its old connection.
        clients[Convert.ToHexString(peer.Identity)] = peer;
    }

    /// <inheritdoc/>
    protected override void Leave(Peer peer) => clients.TryRemove(KeyValuePair.Create(Convert.ToHexString(peer.Identity), peer));

    /// <inheritdoc/>
    protected override void Receive(Peer peer, IReadOnlyList<byte[]> parts) => received([peer.Identity, .. parts]);
}
