using System.Collections.Concurrent;

namespace Tidu.Jupyter.Zmtp;

/// <summary>Sends each message to all clients that have subscribed to how its first part begins.</summary>
internal sealed class PublisherSocket() : ServerSocket("PUB")
{
    private const byte Subscribe = 1;
    private const byte Cancel = 0;

    private readonly ConcurrentDictionary<Peer, List<byte[]>> subscriptions = new();

    /// <summary>Sends a message to those who want it.</summary>
    public void Send(IReadOnlyList<byte[]> parts)
    {
        byte[]? message = null;
        foreach (var (peer, topics) in subscriptions)
        {
            lock (topics)
            {
                if (topics.Exists(topic => parts[0].AsSpan().StartsWith(topic)))
                {
                    peer.Send(message ??= FrameStream.Message(parts));
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void Leave(Peer peer) => subscriptions.TryRemove(peer, out _);

    /// <inheritdoc/>
    protected override void Receive(Peer peer, IReadOnlyList<byte[]> parts)
    {
        var topics = subscriptions.GetOrAdd(peer, _ => []);
        if (parts[0] is [var kind, .. var topic])
        {
            lock (topics)
            {
                if (kind == Subscribe)
                {
                    topics.Add(topic);
                }
                else if (kind == Cancel && topics.FindIndex(known => known.AsSpan().SequenceEqual(topic)) is >= 0 and var index)
                {
                    topics.RemoveAt(index);
                }
            }
        }
    }
}
