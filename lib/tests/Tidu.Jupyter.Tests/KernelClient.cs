using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tidu.Jupyter.Tests;

/// <summary>A front end as others write them: with ZeroMQ by NetMQ, of which the kernel itself uses nothing.</summary>
public sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly byte[] Delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");

    private readonly KernelFile file;
    private readonly string session = Guid.NewGuid().ToString("N");

    /// <summary>Connects to a kernel and waits until it answers.</summary>
    public KernelClient(KernelFile file)
    {
        this.file = file;
        foreach (var (socket, port) in new (NetMQSocket, int)[] { (Shell, 0), (Control, 1), (Input, 2) })
        {
            socket.Options.Identity = Encoding.ASCII.GetBytes(session);
            socket.Connect(file.Address(port));
        }
        Broadcast.SubscribeToAnyTopic();
        Broadcast.Connect(file.Address(3));
        Heartbeat.Connect(file.Address(4));
        // Whoever subscribes misses what is told before the kernel has heard of it.
        JsonObject[] seen = [];
        for (var i = 0; i < 600 && seen.Length == 0; i++)
        {
            var id = Send(Shell, "kernel_info_request", []);
            Info = ReceiveReply(Shell, id);
            seen = [.. Receive(Broadcast, TimeSpan.FromMilliseconds(50))];
        }
        while (Receive(Broadcast, TimeSpan.FromMilliseconds(200)).Any()) { }
    }

    public DealerSocket Shell { get; } = new();
    public DealerSocket Control { get; } = new();
    public DealerSocket Input { get; } = new();
    public SubscriberSocket Broadcast { get; } = new();
    public RequestSocket Heartbeat { get; } = new();

    /// <summary>What the kernel says of itself.</summary>
    public JsonObject Info { get; } = [];

    /// <summary>Runs a cell and gives the answer with all that was told of it.</summary>
    public (JsonObject Reply, IReadOnlyList<JsonObject> Told) Execute(string code, JsonObject? more = null)
    {
        var id = SendExecute(code, more);
        return (ReceiveReply(Shell, id), ReceiveTold(id));
    }

    /// <summary>Sends a cell.</summary>
    /// <param name="more">More of the content.</param>
    /// <param name="metadata">What the front end says of the cell, as JSON.</param>
    public string SendExecute(string code, JsonObject? more = null, string metadata = "{}")
    {
        JsonObject content = new() { ["code"] = code };
        foreach (var (name, value) in more ?? [])
        {
            content[name] = value?.DeepClone();
        }
        return Send(Shell, "execute_request", content.ToJsonString(), file.Key, metadata);
    }

    /// <summary>Asks something and gives the answer's content.</summary>
    public JsonObject Ask(DealerSocket socket, string type, JsonObject content) => ReceiveReply(socket, Send(socket, type, content));

    public string Send(DealerSocket socket, string type, JsonObject content, byte[]? key = null) =>
        Send(socket, type, content.ToJsonString(), key ?? file.Key);

    /// <summary>Sends a request whose content is any text, well signed.</summary>
    public void SendRaw(string type, string content) => Send(Shell, type, content, file.Key);

    private string Send(DealerSocket socket, string type, string content, byte[] key, string metadata = "{}")
    {
        var id = Guid.NewGuid().ToString("N");
        JsonObject header = new()
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = session,
            ["username"] = "test",
            ["date"] = DateTime.UtcNow,
            ["version"] = "5.3",
        };
        byte[][] parts = [.. new[] { header.ToJsonString(), "{}", metadata, content }.Select(Encoding.UTF8.GetBytes)];
        socket.SendMultipartBytes([Delimiter, Encoding.ASCII.GetBytes(Sign(parts, key)), .. parts]);
        return id;
    }

    /// <summary>The answer to a request, which is signed with the key.</summary>
    public JsonObject ReceiveReply(DealerSocket socket, string id) =>
        (JsonObject)Until(socket, message => (string?)message["parent"]?["msg_id"] == id).Last()["content"]!;

    /// <summary>What was told of a request until the kernel was idle again.</summary>
    public IReadOnlyList<JsonObject> ReceiveTold(string id) =>
        [
            .. Until(Broadcast, message => IsOf(message, id) && (string?)message["content"]?["execution_state"] == "idle")
                .Where(message => IsOf(message, id)),
        ];

    /// <summary>The content of the one message of a type.</summary>
    public static JsonNode Seen(IEnumerable<JsonObject> told, string type) =>
        told.Single(message => (string?)message["type"] == type)["content"]!;

    /// <summary>All messages up to one.</summary>
    public IEnumerable<JsonObject> Until(NetMQSocket socket, Func<JsonObject, bool> isLast)
    {
        while (true)
        {
            var message = Receive(socket, Patience).FirstOrDefault() ?? throw new TimeoutException("The kernel does not answer.");
            yield return message;
            if (isLast(message))
            {
                yield break;
            }
        }
    }

    /// <summary>The first message of a kind.</summary>
    public JsonObject WaitFor(NetMQSocket socket, Func<JsonObject, bool> isIt) => Until(socket, isIt).Last();

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { Shell, Control, Input, Broadcast, Heartbeat })
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }

    private static bool IsOf(JsonObject message, string id) => (string?)message["parent"]?["msg_id"] == id;

    // The next message, or none within the time.
    private IEnumerable<JsonObject> Receive(NetMQSocket socket, TimeSpan patience)
    {
        List<byte[]> frames = [];
        if (!socket.TryReceiveMultipartBytes(patience, ref frames!))
        {
            yield break;
        }
        var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter)) + 1;
        byte[][] parts = [.. frames.Skip(start + 1)];
        Assert.Equal(Sign(parts, file.Key), Encoding.ASCII.GetString(frames[start]));
        yield return new JsonObject
        {
            ["type"] = (string?)JsonNode.Parse(parts[0])!["msg_type"],
            ["parent"] = JsonNode.Parse(parts[1]),
            ["content"] = JsonNode.Parse(parts[3]),
        };
    }

    private static string Sign(byte[][] parts, byte[] key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, parts.SelectMany(part => part).ToArray()));
}
