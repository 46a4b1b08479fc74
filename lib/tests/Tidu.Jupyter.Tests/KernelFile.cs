using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Tests;

/// <summary>A connection file with free ports.</summary>
public sealed class KernelFile
{
    private static readonly string[] Names = ["shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"];

    private readonly int[] ports = FreePorts();

    public KernelFile(string folder, JsonObject? changes = null)
    {
        Path = System.IO.Path.Combine(folder, $"kernel-{Guid.NewGuid():N}.json");
        JsonObject content = new()
        {
            ["ip"] = "127.0.0.1",
            ["transport"] = "tcp",
            ["key"] = Encoding.ASCII.GetString(Key),
            ["signature_scheme"] = "hmac-sha256",
        };
        foreach (var (name, port) in Names.Zip(ports))
        {
            content[name] = port;
        }
        foreach (var (name, value) in changes ?? [])
        {
            content[name] = value?.DeepClone();
        }
        File.WriteAllText(Path, content.ToJsonString());
    }

    public string Path { get; }

    public byte[] Key { get; } = Encoding.ASCII.GetBytes("a secret");

    public int Port(int channel) => ports[channel];

    public string Address(int channel) => $"tcp://127.0.0.1:{ports[channel]}";

    private static int[] FreePorts()
    {
        TcpListener[] listeners = [.. Names.Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (var listener in listeners)
        {
            listener.Start();
        }
        int[] free = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners)
        {
            listener.Stop();
        }
        return free;
    }
}
