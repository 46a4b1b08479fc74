using System.Net;
using System.Text;
using System.Text.Json;
using Tidu.Documents;

namespace Tidu.Jupyter.Connection;

/// <summary>How a front end wants to reach a kernel: what the file says that it starts the kernel with.</summary>
/// <param name="Address">The loopback address to listen on, e.g. <c>127.0.0.1</c>.</param>
/// <param name="Key">The secret that messages are signed with; empty for no signatures.</param>
/// <param name="ShellPort">Where requests arrive.</param>
/// <param name="ControlPort">Where requests arrive that must not wait for the others.</param>
/// <param name="StandardInputPort">Where the kernel asks the user.</param>
/// <param name="BroadcastPort">Where the kernel tells everybody what happens (<c>iopub</c>).</param>
/// <param name="HeartbeatPort">Where bytes come back as they are sent.</param>
public sealed record ConnectionFile(
    string Address,
    byte[] Key,
    int ShellPort,
    int ControlPort,
    int StandardInputPort,
    int BroadcastPort,
    int HeartbeatPort
)
{
    private const string Sha256 = "hmac-sha256";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ConnectionException">It cannot be read, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(document.RootElement, Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionException($"无法读取连接文件 {path}：{FileProblem.Describe(e)}。");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ConnectionException($"{Path.GetFileName(path)} 不是 Jupyter 的连接文件：{e.Message}");
        }
    }

    private static ConnectionFile Of(JsonElement file, string name)
    {
        var address = file.GetProperty("ip").GetString() is "localhost" ? "127.0.0.1" : file.GetProperty("ip").GetString()!;
        var transport = file.TryGetProperty("transport", out var given) ? given.GetString() : "tcp";
        var scheme = file.TryGetProperty("signature_scheme", out given) ? given.GetString() : Sha256;
        var key = file.TryGetProperty("key", out given) ? given.GetString() ?? "" : "";
        if (transport != "tcp")
        {
            throw new ConnectionException($"连接文件 {name} 要求用 {transport} 连接，这里只支持 tcp。");
        }
        // A kernel runs whatever it is sent: it must not be within reach of other machines.
        if (!IPAddress.TryParse(address, out var ip) || !IPAddress.IsLoopback(ip))
        {
            throw new ConnectionException($"连接文件 {name} 要求在 {address} 上等待连接，这里只在本机（127.0.0.1）上等待。");
        }
        return key.Length > 0 && scheme != Sha256
            ? throw new ConnectionException($"连接文件 {name} 要求用 {scheme} 签名，这里只支持 {Sha256}。")
            : new ConnectionFile(
                address,
                Encoding.UTF8.GetBytes(key),
                Port("shell_port"),
                Port("control_port"),
                Port("stdin_port"),
                Port("iopub_port"),
                Port("hb_port")
            );

        int Port(string property)
        {
            var port = file.GetProperty(property).GetInt32();
            return port is > 0 and < 65536
                ? port
                : throw new ConnectionException($"连接文件 {name} 里的 {property} 是 {port}，须在 1 到 65535 之间。");
        }
    }
}
