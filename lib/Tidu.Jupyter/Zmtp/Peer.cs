using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Tidu.Jupyter.Zmtp;

/// <summary>A connected client: one thread reads what it sends, another writes what it is sent, so that nobody waits for it.</summary>
internal sealed class Peer
{
    // A client that takes nothing any more, although its process is there, must not fill the memory.
    private const long MaximalPending = 512 << 20;

    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(10);

    private readonly Socket socket;
    private readonly BlockingCollection<byte[]> outgoing = [];
    private readonly FrameStream stream;
    private readonly Thread writer;
    private long pending;

    /// <summary>Takes over a connection.</summary>
    public Peer(Socket socket)
    {
        this.socket = socket;
        socket.NoDelay = true;
        stream = new FrameStream(new NetworkStream(socket));
        writer = new Thread(Write) { IsBackground = true, Name = "jupyter writer" };
    }

    /// <summary>The client's name; empty until it has said it.</summary>
    public byte[] Identity { get; set; } = [];

    /// <summary>Serves the client on threads of its own until it is gone.</summary>
    /// <param name="socketType">What it is connected to.</param>
    /// <param name="joined">Told when it is there.</param>
    /// <param name="received">Takes its messages.</param>
    /// <param name="left">Told when it is gone.</param>
    public void Start(string socketType, Action<Peer> joined, Action<Peer, IReadOnlyList<byte[]>> received, Action<Peer> left) =>
        new Thread(() =>
        {
            try
            {
                socket.ReceiveTimeout = (int)HandshakeLimit.TotalMilliseconds;
                Identity = Handshake.Perform(stream, socketType);
                socket.ReceiveTimeout = 0;
                joined(this);
                writer.Start();
                while (true)
                {
                    received(this, stream.ReadMessage(Answer));
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ZmtpException or ObjectDisposedException or OverflowException)
            {
                // It is gone, or is none of ours.
            }
            finally
            {
                left(this);
                Close();
            }
        })
        {
            IsBackground = true,
            Name = "jupyter reader",
        }.Start();

    /// <summary>Sends a message; returns at once.</summary>
    public void Send(byte[] message)
    {
        if (Interlocked.Add(ref pending, message.Length) > MaximalPending)
        {
            Close();
            return;
        }
        try
        {
            outgoing.Add(message);
        }
        catch (InvalidOperationException)
        {
            // It is gone.
        }
    }

    /// <summary>Sends what is still to be sent, and no more.</summary>
    /// <param name="limit">How long that may take.</param>
    public void Finish(TimeSpan limit)
    {
        outgoing.CompleteAdding();
        if (writer.IsAlive)
        {
            writer.Join(limit);
        }
        Close();
    }

    private void Write()
    {
        try
        {
            foreach (var message in outgoing.GetConsumingEnumerable())
            {
                stream.Write(message);
                Interlocked.Add(ref pending, -message.Length);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Close();
        }
    }

    // The other side asks whether this one is still there.
    private void Answer(byte[] command)
    {
        const int Name = 5;
        const int TimeToLive = 2;
        if (command.AsSpan().StartsWith("\x4PING"u8) && command.Length >= Name + TimeToLive)
        {
            Send(FrameStream.CommandOf([.. "\x4PONG"u8, .. command.AsSpan(Name + TimeToLive)]));
        }
    }

    private void Close()
    {
        outgoing.CompleteAdding();
        socket.Dispose();
    }
}
