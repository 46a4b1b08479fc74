using System.Net;
using System.Net.Sockets;
using Tidu.Jupyter.Connection;

namespace Tidu.Jupyter.Zmtp;

/// <summary>A ZeroMQ socket that clients connect to.</summary>
/// <remarks>
/// Ours and not a library's, as those for .NET wait for their sockets by way of the thread pool: a cell that keeps the pool busy, as
/// <see cref="Parallel"/> does, would keep out the message that is to interrupt it.
/// </remarks>
/// <param name="type">What it is in ZeroMQ's words.</param>
internal abstract class ServerSocket(string type) : IDisposable
{
    // Each client of a kernel has one connection to each socket.
    private const int MaximalPeers = 200;

    // For how long the last answers may take to leave.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly List<Peer> peers = [];
    private Socket? listener;

    /// <summary>Reserves a port; clients that connect wait until <see cref="Start"/>.</summary>
    /// <exception cref="ConnectionException">It cannot be had.</exception>
    public void Listen(string address, int port)
    {
        var place = new IPEndPoint(IPAddress.Parse(address), port);
        listener = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(place);
            listener.Listen();
        }
        catch (SocketException e)
        {
            throw new ConnectionException($"端口 {port} 不能用（{e.SocketErrorCode}），可能已被别的程序占用，请重新启动内核。");
        }
    }

    /// <summary>Serves clients on threads of their own.</summary>
    public void Start() => new Thread(Accept) { IsBackground = true, Name = $"jupyter {type}" }.Start();

    /// <summary>Sends what is still to be sent, and disconnects all clients.</summary>
    public void Dispose()
    {
        listener?.Dispose();
        Peer[] all;
        lock (peers)
        {
            all = [.. peers];
        }
        foreach (var peer in all)
        {
            peer.Finish(Linger);
        }
    }

    /// <summary>A client is there.</summary>
    protected virtual void Join(Peer peer) { }

    /// <summary>A client is gone.</summary>
    protected virtual void Leave(Peer peer) { }

    /// <summary>A client has sent a message.</summary>
    protected abstract void Receive(Peer peer, IReadOnlyList<byte[]> parts);

    private void Accept()
    {
        while (true)
        {
            try
            {
                var peer = new Peer(listener!.Accept());
                lock (peers)
                {
                    peers.Add(peer);
                    if (peers.Count > MaximalPeers)
                    {
                        peers[0].Finish(TimeSpan.Zero);
                        peers.RemoveAt(0);
                    }
                }
                peer.Start(type, Join, Receive, Forget);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // That client is gone already, or there are no more connections to be had: others may still come.
                Thread.Sleep(TimeSpan.FromMilliseconds(10));
            }
        }
    }

    private void Forget(Peer peer)
    {
        lock (peers)
        {
            peers.Remove(peer);
        }
        Leave(peer);
    }
}
