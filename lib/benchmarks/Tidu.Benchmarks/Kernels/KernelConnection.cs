using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tidu.Benchmarks.Kernels;

/// <summary>A client of a Jupyter kernel, with no more than measuring needs.</summary>
internal sealed class KernelConnection : IDisposable
{
    private static readonly byte[] Delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");
    private static readonly string[] Ports = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"];

    private readonly byte[] key = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString());
    private readonly DealerSocket shell = new();
    private readonly DealerSocket control = new();
    private readonly SubscriberSocket broadcast = new();

    /// <summary>Writes a connection file and connects to where the kernel will be.</summary>
    /// <param name="file">The file.</param>
    public KernelConnection(string file)
    {
        var ports = Free();
        JsonObject content = new()
        {
            ["ip"] = "127.0.0.1",
            ["transport"] = "tcp",
            ["key"] = Encoding.ASCII.GetString(key),
            ["signature_scheme"] = "hmac-sha256",
            ["kernel_name"] = ".net-csharp",
        };
        foreach (var (name, port) in Ports.Zip(ports))
        {
            content[name] = port;
        }
        File.WriteAllText(file, content.ToJsonString());
        broadcast.SubscribeToAnyTopic();
        foreach (var (socket, port) in new NetMQSocket[] { shell, control, broadcast }.Zip(ports))
        {
            // A kernel that is just starting is tried again soon.
            socket.Options.ReconnectInterval = TimeSpan.FromMilliseconds(10);
            socket.Connect($"tcp://127.0.0.1:{port}");
        }
    }

    /// <summary>Asks on the shell and waits for the answer.</summary>
    /// <returns>The answer; <see langword="null"/> if none came in time.</returns>
    public JsonNode? Ask(string type, JsonObject content, TimeSpan patience)
    {
        var id = Send(shell, type, content);
        return Receive(shell, id, patience);
    }

    /// <summary>Interrupts a cell once it is running.</summary>
    /// <returns>The seconds until it had ended; NaN if it went on.</returns>
    public double Interrupt(string code, TimeSpan delay, TimeSpan patience)
    {
        var id = Send(shell, "execute_request", Cell(code));
        Thread.Sleep(delay);
        var watch = Stopwatch.StartNew();
        Send(control, "interrupt_request", []);
        return Receive(shell, id, patience) is null ? double.NaN : watch.Elapsed.TotalSeconds;
    }

    /// <summary>The content of a request that runs a cell.</summary>
    public static JsonObject Cell(string code) =>
        new()
        {
            ["code"] = code,
            ["silent"] = false,
            ["store_history"] = true,
            ["user_expressions"] = new JsonObject(),
            ["allow_stdin"] = false,
            ["stop_on_error"] = true,
        };

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { shell, control, broadcast })
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }

    private string Send(DealerSocket socket, string type, JsonObject content)
    {
        var id = Guid.NewGuid().ToString();
        JsonObject header = new()
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = "measure",
            ["username"] = "measure",
            ["date"] = DateTime.UtcNow,
            ["version"] = "5.3",
        };
        byte[][] parts = [.. new[] { header, [], [], content }.Select(part => Encoding.UTF8.GetBytes(part.ToJsonString()))];
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, parts.SelectMany(part => part).ToArray()));
        socket.SendMultipartBytes([Delimiter, Encoding.ASCII.GetBytes(signature), .. parts]);
        return id;
    }

    private static JsonNode? Receive(DealerSocket socket, string id, TimeSpan patience)
    {
        List<byte[]> frames = [];
        while (socket.TryReceiveMultipartBytes(patience, ref frames!))
        {
            var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter)) + 2;
            if ((string?)JsonNode.Parse(frames[start + 1])!["msg_id"] == id)
            {
                return JsonNode.Parse(frames[start + 3]);
            }
        }
        return null;
    }

    private static int[] Free()
    {
        TcpListener[] listeners = [.. Ports.Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (var listener in listeners)
        {
            listener.Start();
        }
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners)
        {
            listener.Stop();
        }
        return ports;
    }
}
