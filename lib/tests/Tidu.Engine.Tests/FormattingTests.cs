using Tidu.Documents;

namespace Tidu.Engine.Tests;

public class FormattingTests
{
    [Theory]
    [InlineData("new[,] { { 1, 2 }, { 3, 4 } }", "0|1/0|1|2/1|3|4")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ListExpansionLimit = 2; new int[5, 1]", "0/0|0/1|0/(3 more)")]
    [InlineData("using System.Data; var t = new DataTable(); t.Columns.Add(\"A\"); t.Rows.Add(\"<b>\"); t", "A/0|&lt;b&gt;")]
    [InlineData("using System.Data; var t = new DataTable(); t.Columns.Add(\"A\"); t.Rows.Add(\"x\"); t.DefaultView", "A/0|x")]
    [InlineData(
        "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ResetToDefault(); new[,] { { new System.Numerics.Complex(1, 2) } }",
        "0/0|&lt;1; 2&gt;"
    )]
    public async Task Tables_show_as_tables(string code, string rows)
    {
        var html = (await Notebook.RunAsync(code)).Shown(1, "text/html")!;

        Assert.Equal(rows, string.Join('/', html.Split("</tr>").Select(row => string.Join('|', Texts(row)))).TrimEnd('/'));
    }

    [Fact]
    public async Task A_formatter_of_the_notebook_goes_before_ours_and_ends_with_the_notebook()
    {
        var mine = await Notebook.RunAsync(
            "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<int[,]>(array => \"mine\", \"text/html\");",
            "new int[1, 1]"
        );
        var theirs = await Notebook.RunAsync("new int[1, 1]");

        Assert.Equal("mine", mine.Shown(2, "text/html"));
        Assert.StartsWith("<table>", theirs.Shown(1, "text/html"));
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell_with_the_line_of_the_formatter()
    {
        var result = await Notebook.RunAsync(
            "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Version>(version =>\n    throw new FormatException(\"no\"), \"text/html\");",
            "new Version(1, 2)"
        );

        Assert.Equal("FormatException: no", Assert.Single(result.Failures).Message);
        Assert.Contains("   在第 1 格第 3 行", Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs(2))).Traceback);
    }

    [Fact]
    public async Task A_text_can_be_shown_as_markdown() =>
        Assert.Equal("**b**", (await Notebook.RunAsync("\"**b**\".DisplayAs(\"text/markdown\");")).Shown(1, "text/markdown"));

    private static IEnumerable<string> Texts(string row) =>
        row.Split('<').Select(part => part[(part.IndexOf('>') + 1)..]).Where(text => text.Length > 0);
}
