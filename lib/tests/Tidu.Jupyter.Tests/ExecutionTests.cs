using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Tests;

public sealed class ExecutionTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private readonly KernelClient client = kernel.Client;

    [Fact]
    public void The_kernel_says_that_it_speaks_CSharp()
    {
        Assert.Equal("C#", (string?)client.Info["language_info"]!["name"]);
        Assert.Equal("5.4", (string?)client.Info["protocol_version"]);
    }

    [Fact]
    public void A_cell_tells_what_it_prints_shows_and_is_worth_between_busy_and_idle()
    {
        var (reply, told) = client.Execute("Console.WriteLine(\"你好\"); display(\"shown\"); \"worth\"");
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal(
            ["status", "execute_input", "stream", "display_data", "execute_result", "status"],
            told.Select(message => (string)message["type"]!)
        );
        Assert.Equal("你好\n", (string?)told[2]["content"]!["text"]);
        Assert.Equal("worth", (string?)told[4]["content"]!["data"]!["text/plain"]);
        Assert.Equal((int)reply["execution_count"]!, (int)told[4]["content"]!["execution_count"]!);
    }

    [Fact]
    public void What_is_shown_anew_is_told_for_the_place_where_it_stands()
    {
        var (_, first) = client.Execute("var place = display(\"before\");");
        var (_, second) = client.Execute("place.Update(\"after\");");
        var shown = first.Single(message => (string?)message["type"] == "display_data")["content"]!;
        var update = KernelClient.Seen(second, "update_display_data");
        Assert.Equal("after", (string?)update["data"]!["text/plain"]);
        Assert.Equal((string?)shown["transient"]!["display_id"], (string?)update["transient"]!["display_id"]);
    }

    [Theory]
    [InlineData("int y =\n  missing;", "CompilationError", "(2,3): error CS0103")]
    [InlineData("int Half(int n) => 1 / n;\n\nHalf(0)", "System.DivideByZeroException", "第 3 行")]
    public void A_cell_that_fails_says_where(string code, string name, string place)
    {
        var (reply, told) = client.Execute(code);
        Assert.Equal("error", (string?)reply["status"]);
        Assert.Equal(name, (string?)reply["ename"]);
        Assert.Contains(place, string.Join('\n', reply["traceback"]!.AsArray()), StringComparison.Ordinal);
        Assert.Equal(reply["traceback"]!.ToJsonString(), KernelClient.Seen(told, "error")["traceback"]!.ToJsonString());
    }

    [Fact]
    public void A_silent_cell_tells_nothing_and_counts_for_nothing()
    {
        var before = (int)client.Execute("1").Reply["execution_count"]!;
        var (_, told) = client.Execute("Console.WriteLine(1); 1", new() { ["silent"] = true });
        Assert.All(told, message => Assert.Equal("status", (string?)message["type"]));
        Assert.Equal(before + 1, (int)client.Execute("1").Reply["execution_count"]!);
    }

    [Fact]
    public void Expressions_of_the_user_are_evaluated_after_the_cell()
    {
        var (reply, _) = client.Execute(
            "var word = \"d\";",
            new()
            {
                ["user_expressions"] = new JsonObject { ["good"] = "word + \"e\"", ["bad"] = "nowhere" },
            }
        );
        var values = reply["user_expressions"]!;
        Assert.Equal("de", (string?)values["good"]!["data"]!["text/plain"]);
        Assert.Equal("error", (string?)values["bad"]!["status"]);
    }

    [Fact]
    public void Cells_that_wait_behind_one_that_fails_are_not_run_unless_that_is_asked_for()
    {
        string[] ids = [client.SendExecute("await Task.Delay(500); throw new Exception();"), client.SendExecute("1")];
        Assert.Equal(["error", "aborted"], ids.Select(id => (string?)client.ReceiveReply(client.Shell, id)["status"]));
        ids = [client.SendExecute("throw new Exception();", new() { ["stop_on_error"] = false }), client.SendExecute("1")];
        Assert.Equal(["error", "ok"], ids.Select(id => (string?)client.ReceiveReply(client.Shell, id)["status"]));
        client.ReceiveTold(ids[^1]);
    }

    [Fact]
    public void Clearing_the_console_clears_the_output()
    {
        // What is asked is seen after what was printed.
        var id = client.SendExecute(
            "Console.WriteLine(1); Console.ReadLine(); Console.Clear(); Console.WriteLine(2);",
            new() { ["allow_stdin"] = true }
        );
        client.WaitFor(client.Input, _ => true);
        client.Send(client.Input, "input_reply", new() { ["value"] = "" });
        client.ReceiveReply(client.Shell, id);
        Assert.Equal(
            ["stream", "clear_output", "stream"],
            client.ReceiveTold(id).Select(message => (string)message["type"]!).Where(type => type is "stream" or "clear_output")
        );
    }

    [Fact]
    public void A_thread_that_outlives_its_cell_still_shows_there()
    {
        var id = client.SendExecute("_ = Task.Run(async () => { await Task.Delay(300); Console.WriteLine(\"late\"); });");
        client.ReceiveTold(id);
        var late = client.WaitFor(client.Broadcast, message => (string?)message["type"] == "stream");
        Assert.Equal(id, (string?)late["parent"]!["msg_id"]);
    }

    [Fact]
    public void Who_wants_to_talk_to_widgets_is_told_that_there_are_none()
    {
        Assert.Empty(client.Ask(client.Shell, "comm_info_request", [])["comms"]!.AsObject());
        client.Send(
            client.Shell,
            "comm_open",
            new()
            {
                ["comm_id"] = "c",
                ["target_name"] = "t",
                ["data"] = new JsonObject(),
            }
        );
        client.WaitFor(client.Broadcast, message => (string?)message["type"] == "comm_close");
    }

    [Fact]
    public void A_thousand_cells_are_all_run_in_order()
    {
        client.Execute("var count = 0;");
        string[] ids = [.. Enumerable.Range(0, 1000).Select(_ => client.SendExecute("count++;"))];
        Assert.All(ids, id => Assert.Equal("ok", (string?)client.ReceiveReply(client.Shell, id)["status"]));
        Assert.Contains("1000", client.Execute("$\"{count}\"").Told.Single(IsResult)["content"]!.ToJsonString(), StringComparison.Ordinal);

        static bool IsResult(JsonObject message) => (string?)message["type"] == "execute_result";
    }
}
