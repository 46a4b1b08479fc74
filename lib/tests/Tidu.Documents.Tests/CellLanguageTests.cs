using System.Text.Json.Nodes;

namespace Tidu.Documents.Tests;

public class CellLanguageTests
{
    [Theory]
    [InlineData("""{}""", """{}""", "csharp")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", """{"kernelspec":{"name":".net-csharp"}}""", "F#")]
    [InlineData("""{"dotnet_repl_cellMetadata":{"language":"fsharp"}}""", """{"kernelspec":{"name":".net-csharp"}}""", "F#")]
    [InlineData("""{}""", """{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}""", "F#")]
    [InlineData("""{}""", """{"kernelspec":{"name":"tidu","language":"C#"}}""", "csharp")]
    [InlineData("""{}""", """{"language_info":{"name":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{}""", """{"kernelspec":{"name":"julia-1.11"},"language_info":{"name":"julia"}}""", "julia-1.11")]
    [InlineData("""{}""", """{"language_info":{"name":"python"}}""", "Python")]
    [InlineData("""{"polyglot_notebook":"?"}""", """{"kernelspec":[]}""", "csharp")]
    public void A_cell_has_one_language_its_own_before_the_notebooks(string cell, string notebook, string language) =>
        Assert.Equal(language, CellLanguage.Of(new CodeCell("a", "", Map(cell), []), new NotebookDocument([], Map(notebook))));

    private static JsonObject Map(string json) => JsonNode.Parse(json)!.AsObject();
}
