using System.Text.Json.Nodes;

namespace Tidu.Jupyter.Tests;

public sealed class HistoryTests : IClassFixture<RunningKernel>
{
    private readonly KernelClient client;

    public HistoryTests(RunningKernel kernel)
    {
        client = kernel.Client;
        // Each test finds the same: only the first one runs cells.
        if (Ask("""{ "hist_access_type": "tail", "n": 1 }""").Count == 0)
        {
            Assert.All(["\"worth\"", "1 + 1", "1 + 2", "1 + 1"], cell => client.Execute(cell));
        }
    }

    [Theory]
    [InlineData("""{ "hist_access_type": "tail", "n": 2 }""", "1 + 2", "1 + 1")]
    [InlineData("""{ "hist_access_type": "tail", "n": 0 }""")]
    [InlineData("""{ "hist_access_type": "range", "session": 0, "start": 1, "stop": 3 }""", "\"worth\"", "1 + 1")]
    [InlineData("""{ "hist_access_type": "range", "session": 0, "start": 4 }""", "1 + 1")]
    [InlineData("""{ "hist_access_type": "range", "session": -1, "start": 1, "stop": 9 }""")]
    [InlineData("""{ "hist_access_type": "search", "pattern": "*+*" }""", "1 + 1", "1 + 2", "1 + 1")]
    [InlineData("""{ "hist_access_type": "search", "pattern": "1 + ?", "unique": true }""", "1 + 2", "1 + 1")]
    [InlineData("""{ "hist_access_type": "search", "pattern": "1 + ?", "n": 1 }""", "1 + 1")]
    [InlineData("""{ "hist_access_type": "search", "n": 1 }""", "1 + 1")]
    [InlineData("""{ "hist_access_type": "search", "pattern": "y*" }""")]
    public void The_history_tells_the_cells_that_are_asked_for(string request, params string[] cells) =>
        Assert.Equal(cells, Ask(request).Select(entry => (string?)entry![2]));

    [Fact]
    public void It_tells_the_session_the_number_of_a_cell_and_its_value_if_that_is_asked_for()
    {
        var entries = Ask("""{ "hist_access_type": "range", "session": 0, "start": 1, "stop": 3, "output": true }""");

        Assert.Equal([(0, 1, "\"worth\"", "worth"), (0, 2, "1 + 1", null)], entries.Select(Told));

        static (int, int, string?, string?) Told(JsonNode? entry) =>
            ((int)entry![0]!, (int)entry[1]!, (string?)entry[2]![0], (string?)entry[2]![1]);
    }

    private JsonArray Ask(string request) =>
        client.Ask(client.Shell, "history_request", (JsonObject)JsonNode.Parse(request)!)["history"]!.AsArray();
}
