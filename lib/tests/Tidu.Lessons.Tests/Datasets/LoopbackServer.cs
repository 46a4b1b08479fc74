using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidu.Lessons.Tests.Datasets;

/// <summary>An HTTP server on this machine that answers every request with the same bytes, well-formed or not.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private int requests;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The whole answer; null to accept requests and never answer.</param>
    /// <param name="holdOpen">Whether the connection stays open after the answer.</param>
    public LoopbackServer(byte[]? answer, bool holdOpen = false)
    {
        listener.Start();
        _ = ServeAsync(answer, holdOpen);
    }

    public Uri Source => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/file");

    public int Requests => Volatile.Read(ref requests);

    /// <summary>A well-formed answer.</summary>
    /// <param name="content">The body.</param>
    /// <param name="promised">The length that the header promises; that of the body unless said.</param>
    /// <param name="status">The status line's code and reason.</param>
    public static byte[] Answer(byte[] content, int? promised = null, string status = "200 OK") =>
        [
            .. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {promised ?? content.Length}\r\nConnection: close\r\n\r\n"),
            .. content,
        ];

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync(byte[]? answer, bool holdOpen)
    {
        var stop = end.Token;
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop);
            _ = Task.Run(
                async () =>
                {
                    using (client)
                    {
                        var request = new byte[4096];
                        await client.GetStream().ReadAtLeastAsync(request, 1, cancellationToken: stop);
                        Interlocked.Increment(ref requests);
                        await client.GetStream().WriteAsync(answer ?? [], stop);
                        await Task.Delay(answer is null || holdOpen ? Timeout.Infinite : 0, stop);
                    }
                },
                stop
            );
        }
    }
}
