namespace Tidu.Jupyter.Tests;

public sealed class SharedScriptTests(RunningKernel kernel) : IClassFixture<RunningKernel>
{
    private const string Figure = "display(HTML(\"<p>figure</p><script data-shared=\\\"s-1\\\">program</script>\"));";

    private readonly KernelClient client = kernel.Client;

    [Fact]
    public void The_script_stays_in_the_notebook_when_the_cell_that_brought_it_is_run_with_other_code_or_deleted()
    {
        Assert.Equal(["<p>figure</p><script data-shared=\"s-1\">program</script>"], Shown("a", Figure));
        Assert.Equal(["<b>b</b>"], Shown("b", "display(HTML(\"<b>b</b>\"));"));
        Assert.Equal(["<script data-shared=\"s-1\">program</script>"], Shown("a", "var changed = 1;"));
        Assert.Equal(["<script data-shared=\"s-1\">program</script>"], Shown("a", "throw new Exception();"));
        Assert.Single(Shown("a", Figure));
        Assert.Equal(["<script data-shared=\"s-1\">program</script>"], Shown("c", "var other = 1;", deleted: "a"));
        Assert.Empty(Shown("b", "var last = 1;"));
    }

    private string[] Shown(string cell, string code, string deleted = "none")
    {
        var id = client.SendExecute(code, metadata: $$"""{ "cellId": "{{cell}}", "deletedCells": ["{{deleted}}"] }""");
        client.ReceiveReply(client.Shell, id);
        return
        [
            .. client
                .ReceiveTold(id)
                .Where(message => (string?)message["type"] == "display_data")
                .Select(message => (string)message["content"]!["data"]!["text/html"]!),
        ];
    }
}
