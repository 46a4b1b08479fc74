using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Tests;

public sealed class InputTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private readonly KernelClient client = kernel.Client;

    [Theory]
    [InlineData("Console.Write(\"name? \"); Console.ReadLine()", "", false)]
    [InlineData("await GetInputAsync(\"name\")", "name", false)]
    [InlineData("(await GetPasswordAsync(\"word\")).GetClearTextPassword()", "word", true)]
    public void A_cell_that_asks_gets_what_the_user_answers(string code, string prompt, bool isSecret)
    {
        var id = client.SendExecute(code, new() { ["allow_stdin"] = true });
        var question = client.WaitFor(client.Input, _ => true);
        Assert.Equal("input_request", (string?)question["type"]);
        Assert.Equal(prompt, (string?)question["content"]!["prompt"]);
        Assert.Equal(isSecret, (bool)question["content"]!["password"]!);
        client.Send(client.Input, "input_reply", new() { ["value"] = "Ada" });
        Assert.Equal("ok", (string?)client.ReceiveReply(client.Shell, id)["status"]);
        var told = client.ReceiveTold(id);
        Assert.Equal("Ada", (string?)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]);
    }

    [Fact]
    public void Magic_commands_ask_too()
    {
        var id = client.SendExecute("#!set --name given --value @input:\"your name\"\ngiven", new() { ["allow_stdin"] = true });
        client.WaitFor(client.Input, _ => true);
        client.Send(client.Input, "input_reply", new() { ["value"] = "Ada" });
        var told = client.ReceiveTold(id);
        Assert.Equal("ok", (string?)client.ReceiveReply(client.Shell, id)["status"]);
        Assert.Equal("Ada", (string?)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]);
    }

    [Fact]
    public void Where_nobody_can_answer_the_console_is_at_its_end_and_an_input_is_an_error()
    {
        var (reply, told) = client.Execute("$\"{Console.ReadLine() is null}\"", new() { ["allow_stdin"] = false });
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal("True", (string?)KernelClient.Seen(told, "execute_result")["data"]!["text/plain"]);
        reply = client.Execute("await GetInputAsync(\"name\")", new JsonObject { ["allow_stdin"] = false }).Reply;
        Assert.Contains("“name”", (string?)reply["evalue"], StringComparison.Ordinal);
    }
}
