using Tidu.Jupyter.Connection;
using Tidu.Jupyter.Zmtp;

namespace Tidu.Jupyter.Wire;

/// <summary>The five sockets of a kernel.</summary>
internal sealed class KernelSockets : IDisposable
{
    private readonly Frames frames;
    private readonly RouterSocket shell;
    private readonly RouterSocket control;
    private readonly RouterSocket input;
    private readonly PublisherSocket broadcast = new();
    private readonly EchoSocket heartbeat = new();

    /// <summary>Reserves all ports.</summary>
    /// <param name="connection">The ports, and the key of the signatures.</param>
    /// <exception cref="ConnectionException">A port cannot be had.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        frames = new Frames(connection.Key);
        shell = new RouterSocket(parts => Take(parts, OnShell));
        control = new RouterSocket(parts => Take(parts, OnControl));
        input = new RouterSocket(parts => Take(parts, OnInput));
        shell.Listen(connection.Address, connection.ShellPort);
        control.Listen(connection.Address, connection.ControlPort);
        input.Listen(connection.Address, connection.StandardInputPort);
        broadcast.Listen(connection.Address, connection.BroadcastPort);
        heartbeat.Listen(connection.Address, connection.HeartbeatPort);
    }

    /// <summary>Takes a request. Like the others it is called by several threads, and must return at once.</summary>
    public Action<Message>? OnShell { get; set; }

    /// <summary>Takes a request that must not wait for others.</summary>
    public Action<Message>? OnControl { get; set; }

    /// <summary>Takes what a user has answered.</summary>
    public Action<Message>? OnInput { get; set; }

    /// <summary>How many messages were dropped because their signature was wrong.</summary>
    public int WrongSignatures => frames.WrongSignatures;

    /// <summary>How many messages were dropped because they were none of this protocol.</summary>
    public int Malformed => frames.Malformed;

    /// <summary>Starts to serve clients.</summary>
    public void Start()
    {
        foreach (var socket in All)
        {
            socket.Start();
        }
    }

    /// <summary>Sends a message on a channel; those of one thread arrive in the order in which it sends them.</summary>
    public void Send(Channel channel, Message message)
    {
        var parts = frames.Write(message);
        switch (channel)
        {
            case Channel.Shell:
                shell.Send(parts);
                break;
            case Channel.Control:
                control.Send(parts);
                break;
            case Channel.Input:
                input.Send(parts);
                break;
            default:
                broadcast.Send(parts);
                break;
        }
    }

    /// <summary>Sends what is still to be sent, and closes the sockets.</summary>
    public void Dispose()
    {
        foreach (var socket in All)
        {
            socket.Dispose();
        }
    }

    private ServerSocket[] All => [heartbeat, broadcast, shell, control, input];

    private void Take(IReadOnlyList<byte[]> parts, Action<Message>? receiver)
    {
        if (frames.Read(parts) is { } message)
        {
            receiver?.Invoke(message);
        }
    }
}
