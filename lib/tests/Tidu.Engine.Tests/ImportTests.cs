using System.Text.Json.Nodes;
using Tidu.Documents;

namespace Tidu.Engine.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tidu-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("code.csx", "var imported = 41;\nConsole.Write(\"ran \");")]
    [InlineData("code.cs", "using System.Text.Json;\nvar imported = 41;\nConsole.Write(\"ran \");")]
    [InlineData("code.dib", "#!meta\n\n{\"kernelInfo\": {}}\n\n#!csharp\n\nvar imported = 41;\n\n#!csharp\n\nConsole.Write(\"ran \");\n")]
    public async Task A_file_is_run_into_the_state(string name, string content)
    {
        var result = await Notebook.RunAsync(Import(name, content) + "\nConsole.Write(imported + 1);", "Console.Write(imported);");

        Assert.Empty(result.Failures);
        Assert.Equal(("ran 42", "41"), (result.Printed(1), result.Printed(2)));
    }

    [Fact]
    public async Task Another_notebook_is_run_cell_by_cell_each_in_its_language()
    {
        var path = Path.Combine(folder, "other.ipynb");
        var other = Notebook.Of("var imported = 41;", "#!html\n<i>x</i>", "Console.Write(imported);");
        other = other with { Cells = [new MarkdownCell("text", "# Title", []), .. other.Cells] };
        NotebookFile.Write(other with { Metadata = new() { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } } }, path);

        var result = await Notebook.RunAsync($"#!import \"{path}\"");

        Assert.Empty(result.Failures);
        var shown = result.Outputs(1).OfType<DisplayData>().Select(output => output.Data).ToList();
        Assert.Equal(("# Title", "<i>x</i>"), ((string?)shown[0]["text/markdown"], (string?)shown[1]["text/html"]));
        Assert.Equal("41", result.Printed(1));
    }

    [Fact]
    public async Task An_error_in_the_file_is_named_with_its_place_there_and_here()
    {
        var failure = Assert.Single((await Notebook.RunAsync("// first\n" + Import("bad.csx", "var a = 1;\nint b = missing;"))).Failures);

        Assert.Equal((1, 2), (failure.Cell, failure.Line));
        Assert.StartsWith("bad.csx 第 2 行：CS0103", failure.Message);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.Contains("missing.csx", Assert.Single((await Notebook.RunAsync("#!import missing.csx")).Failures).Message);

    private string Import(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return $"#!import \"{path}\"";
    }
}
