namespace Tidu.Jupyter.Zmtp;

/// <summary>Sends back what it is sent: by this a client sees that the kernel lives.</summary>
internal sealed class EchoSocket() : ServerSocket("REP")
{
    /// <inheritdoc/>
    protected override void Receive(Peer peer, IReadOnlyList<byte[]> parts) => peer.Send(FrameStream.Message(parts));
}
