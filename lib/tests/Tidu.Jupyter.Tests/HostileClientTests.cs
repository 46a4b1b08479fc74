using System.Net.Sockets;
using System.Text;
using NetMQ;

namespace Tidu.Jupyter.Tests;

public sealed class HostileClientTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private readonly KernelClient client = kernel.Client;

    [Fact]
    public void Messages_that_nobody_could_have_signed_are_dropped()
    {
        client.Send(
            client.Shell,
            "execute_request",
            new() { ["code"] = "Console.WriteLine(\"wrong\")" },
            key: Encoding.ASCII.GetBytes("guess")
        );
        var (_, told) = client.Execute("\"right\"");
        Assert.DoesNotContain(told, message => (string?)message["type"] == "stream");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<IDS|MSG>")]
    [InlineData("<IDS|MSG>", "sig", "{}", "{}", "{}")]
    [InlineData("<IDS|MSG>", "sig", "{}", "{}", "{}", "{}")]
    [InlineData("a", "b", "c")]
    public void What_is_no_message_is_dropped(params string[] frames)
    {
        client.Shell.SendMultipartMessage(new NetMQMessage(frames.Select(frame => new NetMQFrame(frame))));
        client.Control.SendMultipartMessage(new NetMQMessage(frames.Select(frame => new NetMQFrame(frame))));
        Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"code\":")]
    [InlineData("{\"code\": 7, \"silent\": \"no\", \"user_expressions\": []}")]
    [InlineData("{\"code\": \"1\", \"code\": \"2\"}")]
    public void A_signed_message_of_another_shape_harms_nobody(string content)
    {
        client.SendRaw("execute_request", content);
        client.SendRaw("history_request", content);
        Assert.Equal("ok", (string?)client.Ask(client.Control, "kernel_info_request", [])["status"]);
        var id = client.Send(client.Shell, "kernel_info_request", []);
        Assert.Equal("ok", (string?)client.ReceiveReply(client.Shell, id)["status"]);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("\u00ff\0\0\0\0\0\0\0\0\u007f\u0003\0")]
    // A greeting, and then a frame of 2⁶³ bytes.
    [InlineData(
        "\u00ff\0\0\0\0\0\0\0\0\u007f\u0003\0NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0002\u0080\0\0\0\0\0\0\0"
    )]
    public void A_stranger_who_speaks_otherwise_is_cut_off(string bytes)
    {
        for (var channel = 0; channel < 5; channel++)
        {
            using TcpClient stranger = new("127.0.0.1", kernel.File.Port(channel));
            stranger.GetStream().Write(Encoding.Latin1.GetBytes(bytes));
        }
        Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
    }

    [Fact]
    public void A_message_too_long_is_not_taken_and_others_are()
    {
        using (KernelClient other = new(kernel.File))
        {
            other.Shell.SendFrame(new byte[(64 << 20) + 1]);
            Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
        }
        var text = new string('x', 8 << 20);
        Assert.Equal("ok", (string?)client.Execute($"// {text}").Reply["status"]);
    }

    [Fact]
    public void A_client_that_vanishes_in_the_middle_leaves_the_kernel_to_others()
    {
        using (KernelClient other = new(kernel.File))
        {
            other.SendExecute("for (var i = 0; i < 1000; i++) { display(i); }");
        }
        Assert.Equal("ok", (string?)client.Execute("1").Reply["status"]);
    }

    [Fact]
    public void Two_clients_share_one_state_and_each_gets_its_own_answers()
    {
        using KernelClient other = new(kernel.File);
        client.Execute("var shared = \"ours\";");
        var (_, told) = other.Execute("shared");
        Assert.Equal("ours", (string?)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]);
        string[] mine = [.. Enumerable.Range(0, 20).Select(_ => client.SendExecute("1"))];
        string[] theirs = [.. Enumerable.Range(0, 20).Select(_ => other.SendExecute("2"))];
        Assert.All(mine, id => Assert.Equal("ok", (string?)client.ReceiveReply(client.Shell, id)["status"]));
        Assert.All(theirs, id => Assert.Equal("ok", (string?)other.ReceiveReply(other.Shell, id)["status"]));
    }
}
